import type { Value } from '../domain/observation.ts'
import { Quantity } from '../domain/observation.ts'

/** A value that is there, and says something. */
export type Seen = Exclude<Value, null>

export type List = readonly Value[]
export type Map = { readonly [key: string]: Value }

export function isList(value: Value): value is List {
  return Array.isArray(value)
}

export function isMap(value: Value): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Quantity)
}

/** Text as it is, numbers and switches as they are written. */
export function toText(value: Exclude<Seen, List | Map>): string {
  return value instanceof Quantity ? `${value.amount}${value.unit}` : String(value)
}
