import { shown } from './values.ts'

/** A key with what it was and what it is; `undefined` where it is left out. */
export type FieldChange = { readonly name: string; readonly was: unknown; readonly is: unknown }

/** `timeout: 10m is now 1h` */
export function sentence({ name, was, is }: FieldChange): string {
  if (was === undefined) return `${name}: ${shown(is)} is new`
  return is === undefined ? `${name}: ${shown(was)} is gone` : `${name}: ${shown(was)} is now ${shown(is)}`
}
