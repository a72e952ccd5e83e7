import type { Observation, Value } from '../domain/observation.ts'
import { toMeasure } from './measure.ts'
import { isList, isMap, toText } from './seen.ts'
import { showMeasure } from './show-measure.ts'
import type { Clause, Literal } from './statement.ts'

const VALUES_LIMIT = 3
const TEXT_LIMIT = 80

/** The values seen, in a few words: `93.4%`, `a, b, c and 4 more`. */
export function showAll(observations: readonly Observation[], { value: wanted }: Pick<Clause, 'value'>): string {
  const values = [...new Set(observations.map(({ value }) => show(value, wanted)))]
  const more = values.length - VALUES_LIMIT
  return values.slice(0, VALUES_LIMIT).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function show(value: Value | undefined, wanted: Literal | null): string {
  if (value === undefined) return 'absent'
  if (value === null) return 'no value'
  if (typeof value === 'string') return shorten(showText(value))
  if (isList(value)) return shorten(`[${value.map(item => show(item, null)).join(', ')}]`)
  if (isMap(value)) return shorten(`{${Object.keys(value).join(', ')}}`)
  const measure = typeof value === 'boolean' ? null : toMeasure(value)
  return measure === null ? toText(value) : showMeasure(measure, wanted)
}

/** Text on one line; in quotes where its ends could not be told. */
function showText(text: string): string {
  const isPlain = text !== '' && text.trim() === text && !/\p{Cc}/u.test(text)
  return isPlain ? text : JSON.stringify(text)
}

function shorten(text: string): string {
  const letters = [...text.slice(0, 2 * TEXT_LIMIT)]
  return letters.length > TEXT_LIMIT ? `${letters.slice(0, TEXT_LIMIT).join('')}…` : text
}
