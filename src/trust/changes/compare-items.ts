import { takesAway } from '../../text/glob-matcher.ts'
import { covers } from './covers.ts'
import type { FieldChange } from './field-change.ts'
import { type Shift, stronger, weaker } from './shift.ts'
import { canonical, listOf, shown } from './values.ts'

/** Whether an item is still there, or something that does as much. */
type IsHeld = (item: unknown, list: readonly unknown[]) => boolean

/** The items of a list that are gone, and those that are new. */
export function compareItems(
  change: FieldChange,
  isMoreStronger: boolean,
  isHeld: IsHeld = isListed
): readonly Shift[] {
  const { name } = change
  const [before, after] = [listOf(change.was), listOf(change.is)]
  const [more, less] = isMoreStronger ? [stronger, weaker] : [weaker, stronger]
  return [
    ...before.filter(item => !isHeld(item, after)).map(item => less(`${name}: ${shown(item)} is gone`)),
    ...after.filter(item => !isHeld(item, before)).map(item => more(`${name}: ${shown(item)} is new`))
  ]
}

/** Globs where more files are stronger; some take files away from the others. */
export function compareWidth({ name, was, is }: FieldChange): readonly Shift[] {
  const [before, after] = [partsOf(was), partsOf(is)]
  return [
    ...compareItems({ name, was: before.named, is: after.named }, true, isCovered),
    ...compareItems({ name, was: before.taken, is: after.taken }, false, isTaken)
  ]
}

function partsOf(globs: unknown) {
  const all = listOf(globs).map(String)
  return { named: all.filter(glob => !takesAway(glob)), taken: all.filter(takesAway) }
}

export function isCovered(item: unknown, list: readonly unknown[]): boolean {
  return list.some(other => covers(String(other), String(item)))
}

function isTaken(item: unknown, list: readonly unknown[]): boolean {
  return list.some(other => covers(String(other).slice(1), String(item).slice(1)))
}

function isListed(item: unknown, list: readonly unknown[]): boolean {
  return list.some(other => canonical(other) === canonical(item))
}
