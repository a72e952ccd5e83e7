import type { Bearing } from '../../sources/define.ts'
import { covers } from './covers.ts'
import { type Shift, stronger, unclear, weaker } from './shift.ts'
import { canonical, isSame, listOf, shown } from './values.ts'

/** A key with what it was and what it is; `undefined` where it is left out. */
export type FieldChange = { readonly name: string; readonly was: unknown; readonly is: unknown }

/** What the change of one key means for the check. */
export function compareField(change: FieldChange, bearing: Bearing | undefined): readonly Shift[] {
  const { name, was, is } = change
  if (isSame(was, is) || bearing === 'none') return []
  if (bearing === undefined) return [unclear(sentence(change))]
  if (typeof bearing === 'function') return byAnswer(change, bearing(was, is))
  if (typeof bearing === 'object') return byOrder(change, bearing.strongestFirst)
  if (typeof was === 'number' || typeof is === 'number') return byAmount(change, bearing)
  const isWide = bearing.startsWith('wider')
  const changed = itemChanges({ was, is, isHeld: isWide ? isCovered : isListed })
  const isMoreStronger = bearing.endsWith('stronger')
  return [
    ...changed.gone.map(item => (isMoreStronger ? weaker : stronger)(`${name}: ${shown(item)} is gone`)),
    ...changed.come.map(item => (isMoreStronger ? stronger : weaker)(`${name}: ${shown(item)} is new`))
  ]
}

/** `timeout: 10m is now 1h` */
export function sentence({ name, was, is }: FieldChange): string {
  if (was === undefined) return `${name}: ${shown(is)} is new`
  return is === undefined ? `${name}: ${shown(was)} is gone` : `${name}: ${shown(was)} is now ${shown(is)}`
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

type Items = {
  readonly was: unknown
  readonly is: unknown
  readonly isHeld: (item: unknown, list: readonly unknown[]) => boolean
}

function itemChanges({ was, is, isHeld }: Items) {
  const [before, after] = [listOf(was), listOf(is)]
  return {
    gone: before.filter(item => !isHeld(item, after)),
    come: after.filter(item => !isHeld(item, before))
  }
}

function isListed(item: unknown, list: readonly unknown[]): boolean {
  return list.some(other => canonical(other) === canonical(item))
}

function isCovered(item: unknown, list: readonly unknown[]): boolean {
  return list.some(other => covers(String(other), String(item)))
}
