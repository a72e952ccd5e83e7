import type { Unit, Value } from '../domain/observation.ts'
import { Quantity } from '../domain/observation.ts'
import type { Undecided } from './answer.ts'
import { compare, type Decimal, times, toDecimal } from './decimal.ts'
import { parseDuration } from './duration.ts'
import { readNumber } from './number.ts'
import { dimensionOf, scaleOf } from './units.ts'

/** A number, with its unit if it has one. */
export type Measure = { readonly amount: number; readonly unit: Unit | null }

/** The number that a value is or writes: `93.4`, `"93.4"`, `"1m30s"`. `null` if it is none. */
export function toMeasure(value: Value): Measure | null {
  if (value instanceof Quantity) return value
  if (typeof value === 'number') return { amount: value, unit: null }
  if (typeof value !== 'string') return null
  const text = value.trim()
  const durationMs = parseDuration(text)
  return readNumber(text) ?? (durationMs === null ? null : { amount: durationMs, unit: 'ms' })
}

/** Below 0 if a is less than b, above if it is more, 0 if they are equal: exactly, after conversion. */
export function compareMeasures(seen: Measure, wanted: Measure): number | Undecided {
  for (const { amount } of [seen, wanted]) {
    if (!Number.isFinite(amount)) return { undecided: `${amount} is no number` }
  }
  if (seen.unit === wanted.unit) return compare(plain(seen), plain(wanted))
  if (seen.unit === null || wanted.unit === null) return compareBare(seen, wanted)
  if (dimensionOf(seen.unit) !== dimensionOf(wanted.unit)) return incomparable(seen, wanted)
  // Cross-multiplied, so that nothing is ever divided.
  const [a, b] = [scaleOf(seen.unit), scaleOf(wanted.unit)]
  return compare(times(plain(seen), BigInt(a.times * b.per)), times(plain(wanted), BigInt(b.times * a.per)))
}

/** One side has no unit. Nothing is nothing in any unit; beside a seen percentage it is one, too; a ratio is one from 0 to 1. */
function compareBare(seen: Measure, wanted: Measure): number | Undecided {
  if (seen.unit === '%' || seen.amount === 0 || wanted.amount === 0) return compare(plain(seen), plain(wanted))
  const isRatio = wanted.unit === '%' && seen.amount >= 0 && seen.amount <= 1
  return isRatio ? compare(times(plain(seen), 100n), plain(wanted)) : incomparable(seen, wanted)
}

function incomparable(seen: Measure, wanted: Measure): Undecided {
  return { undecided: `${written(seen)} and ${written(wanted)} cannot be compared: give both the same kind of unit` }
}

function plain({ amount }: Measure): Decimal {
  return toDecimal(String(amount))
}

function written({ amount, unit }: Measure): string {
  return `${amount}${unit ?? ''}`
}
