import type { Value } from '../domain/observation.ts'
import type { Regexes } from '../domain/ports.ts'
import { RegexTimeout } from '../domain/safe-regex.ts'
import { type Answer, allOf, anyOf } from './answer.ts'
import { compareMeasures, type Measure, toMeasure } from './measure.ts'
import { isList, isMap, type Seen, toText } from './seen.ts'
import type { Literal } from './statement.ts'

/** Below 0 if less was seen than is wanted, above if more, 0 if as much. */
export function isOrdered(seen: Seen, wanted: Literal, isRight: (order: number) => boolean): Answer {
  const [left, right] = [toMeasure(seen), literalMeasure(wanted)]
  if (left === null) return { undecided: 'what was seen is no number' }
  if (right === null) return { undecided: 'it is compared with what is no number' }
  const order = compareMeasures(left, right)
  return typeof order === 'number' ? isRight(order) : order
}

/** Text equals text letter by letter; beside a number, text that writes one is a number. */
export function equals(seen: Value, wanted: Literal): Answer {
  if (seen === null) return false
  if (wanted.kind === 'list') return equalsList(seen, wanted.items)
  if (isList(seen) || isMap(seen)) return { undecided: 'a list or map is compared with one value: use contains' }
  if (wanted.kind === 'boolean') return String(seen) === String(wanted.value)
  if (wanted.kind === 'text' && typeof seen === 'string') return seen === wanted.text
  const areNumbers = toMeasure(seen) !== null && literalMeasure(wanted) !== null
  return areNumbers && isOrdered(seen, wanted, order => order === 0)
}

function equalsList(seen: Seen, wanted: readonly Literal[]): Answer {
  if (!isList(seen)) return { undecided: 'what was seen is no list: use in' }
  const pairs = wanted.map((item, index) => ({ item, part: seen[index] ?? null }))
  return seen.length === wanted.length && allOf(pairs, ({ item, part }) => equals(part, item))
}

/** A list contains its items, a map its keys, text its parts. */
export function contains(seen: Seen, wanted: Literal): Answer {
  if (isList(seen)) return anyOf(seen, item => item !== null && !isList(item) && !isMap(item) && equals(item, wanted))
  if (wanted.kind !== 'text') return { undecided: '`contains` looks for text' }
  return isMap(seen) ? Object.hasOwn(seen, wanted.text) : toText(seen).includes(wanted.text)
}

/** A list matches when one of its items does. */
export function matches(seen: Seen, wanted: Literal, regexes: Regexes): Answer {
  if (wanted.kind !== 'regex') return { undecided: '`matches` needs a regex' }
  if (isList(seen)) return anyOf(seen, item => item !== null && matches(item, wanted, regexes))
  if (isMap(seen)) return { undecided: 'a map is no text' }
  try {
    return regexes.compile(wanted.source, wanted.flags).test(toText(seen))
  } catch (error) {
    if (error instanceof RegexTimeout || error instanceof SyntaxError) return { undecided: error.message }
    throw error
  }
}

export function isEmpty(seen: Seen): boolean {
  if (isList(seen)) return seen.length === 0
  return seen === '' || (isMap(seen) && Object.keys(seen).length === 0)
}

/** The number that a value written in a statement is, `null` if it is none. */
export function literalMeasure(literal: Literal): Measure | null {
  if (literal.kind === 'number') return literal
  return literal.kind === 'text' ? toMeasure(literal.text) : null
}
