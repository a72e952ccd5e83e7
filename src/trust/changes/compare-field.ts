import type { Bearing } from '../../sources/define.ts'
import { compareItems, compareWidth, isCovered } from './compare-items.ts'
import { type FieldChange, sentence } from './field-change.ts'
import { type Shift, stronger, unclear, weaker } from './shift.ts'
import { isSame } from './values.ts'

/** What the change of one key means for the check. */
export function compareField(change: FieldChange, bearing: Bearing | undefined): readonly Shift[] {
  const { was, is } = change
  if (isSame(was, is) || bearing === 'none') return []
  if (bearing === undefined) return [unclear(sentence(change))]
  if (typeof bearing === 'function') return byAnswer(change, bearing(was, is))
  if (typeof bearing === 'object') return byOrder(change, bearing.strongestFirst)
  if (typeof was === 'number' || typeof is === 'number') return byAmount(change, bearing)
  switch (bearing) {
    case 'wider-is-stronger':
      return compareWidth(change)
    case 'wider-is-weaker':
      return compareItems(change, false, isCovered)
    default:
      return compareItems(change, bearing === 'more-is-stronger')
  }
}

/** Which way a word went in an order that begins with the strongest. */
export function byOrder(change: FieldChange, strongestFirst: readonly unknown[]): readonly Shift[] {
  const rank = (value: unknown) => (value === undefined ? 0 : strongestFirst.indexOf(value))
  const [before, after] = [rank(change.was), rank(change.is)]
  if (before === after) return []
  return [(after > before ? weaker : stronger)(sentence(change))]
}

function byAnswer(change: FieldChange, answer: ReturnType<Extract<Bearing, (...of: never) => unknown>>) {
  if (answer === 'same') return []
  const shift = { weaker, stronger, unknown: unclear }[answer]
  return [shift(sentence(change))]
}

function byAmount(change: FieldChange, bearing: string): readonly Shift[] {
  const hasGrown = Number(change.is ?? 0) > Number(change.was ?? 0)
  return [(hasGrown === bearing.endsWith('stronger') ? stronger : weaker)(sentence(change))]
}
