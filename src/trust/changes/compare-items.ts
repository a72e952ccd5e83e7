import { covers } from './covers.ts'
import { type FieldChange, sentence } from './field-change.ts'
import { type Shift, stronger, unclear, weaker } from './shift.ts'
import { canonical, isSame, listOf, shown } from './values.ts'

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

/** Globs where more files are stronger: one with `!` takes files away from the others, unless it begins a choice of names. */
export function compareWidth({ name, was, is }: FieldChange): readonly Shift[] {
  const [before, after] = [partsOf(was), partsOf(is)]
  return [
    ...compareItems({ name, was: before.named, is: after.named }, true, isCovered),
    ...compareItems({ name, was: before.taken, is: after.taken }, false, isTaken),
    ...(isSame(before.unsure, after.unsure) ? [] : [unclear(sentence({ name, was, is }))])
  ]
}

/** `!(a|b)` is taken away by one source, and by others a name that is neither. */
function partsOf(globs: unknown) {
  const all = listOf(globs).map(String)
  return {
    named: all.filter(glob => !glob.startsWith('!')),
    taken: all.filter(glob => /^!(?!\()/.test(glob)),
    unsure: all.filter(glob => glob.startsWith('!('))
  }
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
