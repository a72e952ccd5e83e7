import type { Observation, Unit, Value } from '../domain/observation.ts'
import { units } from '../domain/observation.ts'
import { isList, isMap, toText } from './holds.ts'
import { compareMeasures, type Measure, toMeasure } from './measure.ts'
import type { Clause, Literal } from './statement.ts'
import { dimensionOf, scaleOf, toBase } from './units.ts'

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

/**
 * A number with two digits after the point, or with as many more as it takes not to contradict the verdict: 89.996% is
 * less than 90%, and so is what is shown of it.
 */
function showMeasure(seen: Measure, wanted: Literal | null): string {
  const limits = [wanted]
    .flatMap(literal => (literal?.kind === 'list' ? literal.items : (literal ?? [])))
    .flatMap(limit)
  const [amount, unit] = inUnitOf(seen, limits)
  for (let digits = 2; digits < 20; digits++) {
    const shown = { amount: Number(amount.toFixed(digits)) + 0, unit }
    if (limits.every(limit => isSameOrder(shown, seen, limit))) return `${shown.amount}${unit ?? ''}`
  }
  return `${seen.amount + 0}${seen.unit ?? ''}`
}

function isSameOrder(shown: Measure, seen: Measure, limit: Measure): boolean {
  const [a, b] = [compareMeasures(shown, limit), compareMeasures(seen, limit)]
  return typeof a !== 'number' || a === b
}

function limit(literal: Literal): readonly Measure[] {
  const measure = literal.kind === 'number' ? literal : literal.kind === 'text' ? toMeasure(literal.text) : null
  return measure === null ? [] : [measure]
}

/** In the unit of the limit, so that the two can be compared at sight; in a smaller one where that leaves less than 1. */
function inUnitOf(seen: Measure, limits: readonly Measure[]): [number, Unit | null] {
  const { unit } = seen
  const wanted = limits[0]?.unit
  if (unit === null || !wanted || dimensionOf(wanted) !== dimensionOf(unit)) return [seen.amount, unit]
  const convert = (to: Unit): number => (toBase(seen.amount, unit) * scaleOf(to).per) / scaleOf(to).times
  const smaller = units.filter(
    other => dimensionOf(other) === dimensionOf(unit) && toBase(1, other) <= toBase(1, wanted)
  )
  const largest = smaller
    .filter(other => other === wanted || other === unit || !/i$/.test(other))
    .sort((a, b) => toBase(1, b) - toBase(1, a))
    .find(other => Math.abs(convert(other)) >= 1)
  const chosen = largest ?? wanted
  return [convert(chosen), chosen]
}
