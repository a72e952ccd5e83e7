import type { Unit } from '../domain/observation.ts'
import { units } from '../domain/observation.ts'
import { literalMeasure } from './compare.ts'
import { compareMeasures, type Measure } from './measure.ts'
import type { Literal } from './statement.ts'
import { dimensionOf, toBase } from './units.ts'

/** A number as JavaScript prints it has no more digits after the point. */
const DIGITS_LIMIT = 20

/**
 * A number with two digits after the point, or with as many more as it takes not to contradict the verdict: 89.996% is
 * less than 90%, and so is what is shown of it.
 */
export function showMeasure(seen: Measure, wanted: Literal | null): string {
  const limits = limitsIn(wanted)
  const { amount, unit } = inUnitOf(limits[0]?.unit ?? null, seen)
  for (let digits = 2; digits < DIGITS_LIMIT; digits++) {
    // Adding 0 makes 0 of -0.
    const shown = { amount: Number(amount.toFixed(digits)) + 0, unit }
    if (limits.every(limit => isSameOrder(shown, seen, limit))) return `${shown.amount}${unit ?? ''}`
  }
  return `${seen.amount}${seen.unit ?? ''}`
}

/** The numbers that the statement compares with. */
function limitsIn(wanted: Literal | null): readonly Measure[] {
  if (wanted === null) return []
  if (wanted.kind === 'list') return wanted.items.flatMap(limitsIn)
  const measure = literalMeasure(wanted)
  return measure === null ? [] : [measure]
}

function isSameOrder(shown: Measure, seen: Measure, limit: Measure): boolean {
  const order = compareMeasures(seen, limit)
  return typeof order !== 'number' || compareMeasures(shown, limit) === order
}

/** In the unit of the limit, so that the two are compared at sight, or in a smaller one where less than 1 would be left. */
function inUnitOf(wanted: Unit | null, seen: Measure): Measure {
  const { unit } = seen
  if (unit === null || wanted === null || dimensionOf(unit) !== dimensionOf(wanted)) return seen
  const shownIn = units
    .filter(other => dimensionOf(other) === dimensionOf(wanted) && toBase(1, other) < toBase(1, wanted))
    .filter(other => other === unit || !other.endsWith('i'))
  const inUnits = [...shownIn, wanted].map(other => ({ amount: convert(seen.amount, unit, other), unit: other }))
  return (
    inUnits.findLast(({ amount }) => Math.abs(amount) >= 1) ?? {
      amount: convert(seen.amount, unit, wanted),
      unit: wanted
    }
  )
}

function convert(amount: number, from: Unit, to: Unit): number {
  return from === to ? amount : toBase(amount, from) / toBase(1, to)
}
