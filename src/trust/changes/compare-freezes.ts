import type { Freeze } from '../../config/schema/freeze.ts'
import { type Shift, stronger, weaker } from './shift.ts'

/** A freeze less, a shorter one or one with more exceptions is weaker. */
export function compareFreezes(was: readonly Freeze[], is: readonly Freeze[]): readonly Shift[] {
  return [
    ...was
      .filter(freeze => !is.some(other => covers(other, freeze)))
      .map(freeze => weaker(`${named(freeze)} does not hold as it did`)),
    ...is.filter(freeze => !was.some(other => covers(other, freeze))).map(freeze => stronger(`${named(freeze)} is new`))
  ]
}

/** Whether nothing merges by the first that does not by the second. */
function covers(wide: Freeze, narrow: Freeze): boolean {
  const isLonger = wide.fromMs <= narrow.fromMs && wide.endMs >= narrow.endMs
  return isLonger && wide.except.every(label => narrow.except.includes(label))
}

function named({ from, to, except }: Freeze): string {
  return `the freeze from ${from} to ${to}${except.length > 0 ? ` except ${except.join(', ')}` : ''}`
}
