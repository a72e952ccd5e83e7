import type { Value } from '../domain/observation.ts'
import { Quantity } from '../domain/observation.ts'
import type { Regexes } from '../domain/ports.ts'
import { RegexTimeout } from '../domain/safe-regex.ts'
import { compareMeasures, type Measure, toMeasure, type Undecided } from './measure.ts'
import type { Clause, Literal, Operator } from './statement.ts'

/** Whether one value is as the clause says. */
export type Holds = boolean | Undecided

type Expected = Pick<Clause, 'operator' | 'value'>

/**
 * Absent things are `absent`, and nothing else holds of them: not even `!=` or `not contains`, for nothing was proven.
 * `null` (a key without a value) is empty, and nothing else: neither there nor absent.
 */
export function holds(seen: Value | undefined, { operator, value }: Expected, regexes: Regexes): Holds {
  if (seen === undefined) return operator === 'absent'
  if (seen === null) return operator === 'is empty'
  switch (operator) {
    case 'exists':
      return true
    case 'absent':
      return false
    case 'is empty':
      return isEmpty(seen)
    default:
      return value === null ? { undecided: `${operator} without a value` } : compares(seen, operator, value, regexes)
  }
}

type Comparison = Exclude<Operator, 'exists' | 'absent' | 'is empty'>

function compares(seen: NonNull, operator: Comparison, wanted: Literal, regexes: Regexes): Holds {
  switch (operator) {
    case '==':
      return equals(seen, wanted)
    case '!=':
      return not(equals(seen, wanted))
    case 'in':
      return anyOf(items(wanted), item => equals(seen, item))
    case 'contains':
      return not(anyOf(items(wanted), item => not(contains(seen, item))))
    case 'not contains':
      return not(anyOf(items(wanted), item => contains(seen, item)))
    case 'matches':
      return matches(seen, wanted, regexes)
    case 'not matches':
      return not(matches(seen, wanted, regexes))
    default:
      return isOrdered(seen, operator, wanted)
  }
}

type NonNull = Exclude<Value, null>

function isEmpty(seen: NonNull): boolean {
  if (seen === '') return true
  return isList(seen) ? seen.length === 0 : isMap(seen) && Object.keys(seen).length === 0
}

function isOrdered(seen: NonNull, operator: '<' | '<=' | '>' | '>=', wanted: Literal): Holds {
  const [left, right] = [toMeasure(seen), literalMeasure(wanted)]
  if (left === null) return { undecided: `what was seen is no number` }
  if (right === null) return { undecided: `\`${operator}\` compares with what is no number` }
  const order = compareMeasures(left, right)
  if (typeof order !== 'number') return order
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    default:
      return operator satisfies never
  }
}

/** Text equals text letter by letter; beside a number, text that writes one is a number. */
function equals(seen: Value, wanted: Literal): Holds {
  if (seen === null) return false
  if (wanted.kind === 'list') return equalsList(seen, wanted.items)
  if (isList(seen) || isMap(seen)) return { undecided: 'a list or map is compared with one value: use contains' }
  if (wanted.kind === 'boolean') return String(seen) === String(wanted.value)
  if (wanted.kind === 'text' && typeof seen === 'string') return seen === wanted.text
  const [left, right] = [toMeasure(seen), literalMeasure(wanted)]
  if (left === null || right === null) return false
  const order = compareMeasures(left, right)
  return typeof order === 'number' ? order === 0 : order
}

function equalsList(seen: NonNull, wanted: readonly Literal[]): Holds {
  if (!isList(seen)) return { undecided: 'what was seen is no list: use in' }
  if (seen.length !== wanted.length) return false
  return not(
    anyOf(
      wanted.map((item, index) => ({ item, part: seen[index] ?? null })),
      ({ item, part }) => not(equals(part, item))
    )
  )
}

/** A list contains its items, a map its keys, text its parts. */
function contains(seen: NonNull, wanted: Literal): Holds {
  if (isList(seen)) return anyOf(seen, item => !isList(item) && !isMap(item) && equals(item, wanted))
  if (wanted.kind !== 'text') return { undecided: '`contains` looks for text' }
  return isMap(seen) ? Object.hasOwn(seen, wanted.text) : toText(seen).includes(wanted.text)
}

/** A list matches when one of its items does. */
function matches(seen: NonNull, wanted: Literal, regexes: Regexes): Holds {
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

function literalMeasure(literal: Literal): Measure | null {
  if (literal.kind === 'number') return literal
  return literal.kind === 'text' ? toMeasure(literal.text) : null
}

function items(literal: Literal): readonly Literal[] {
  return literal.kind === 'list' ? literal.items : [literal]
}

/** One that holds is enough; failing that, one that is undecided leaves it open. */
function anyOf<Item>(all: readonly Item[], test: (item: Item) => Holds): Holds {
  let answer: Holds = false
  for (const item of all) {
    const each = test(item)
    if (each === true) return true
    if (each !== false) answer = each
  }
  return answer
}

function not(answer: Holds): Holds {
  return typeof answer === 'boolean' ? !answer : answer
}

/** Text as it is, numbers and switches as they are written. */
export function toText(value: string | number | boolean | Quantity): string {
  return value instanceof Quantity ? `${value.amount}${value.unit}` : String(value)
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isMap(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Quantity)
}
