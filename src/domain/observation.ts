/** Units the grammar knows. `Ki`, `Mi`, `Gi` are powers of 1024; `KB`, `MB`, `GB` of 1000. */
export const units = ['%', 'ms', 's', 'm', 'h', 'd', 'B', 'KB', 'MB', 'GB', 'Ki', 'Mi', 'Gi', '/s', '/min'] as const

export type Unit = (typeof units)[number]

/** A number that was measured or written with a unit. */
export class Quantity {
  readonly amount: number
  readonly unit: Unit
  constructor(amount: number, unit: Unit) {
    this.amount = amount
    this.unit = unit
  }
}

export type Value = string | number | boolean | null | Quantity | readonly Value[] | { readonly [key: string]: Value }

/** A line of a file in the repository, or the whole file. */
export type Place = { readonly path: string; readonly line: number | null }

/** One thing seen: `undefined` means it is absent. */
export type Observation = { readonly value: Value | undefined; readonly place: Place | null }

/** What a source saw when a statement asked for a subject. An empty list of observations proves nothing and never passes. */
export type Observed =
  | {
      readonly kind: 'observed'
      readonly observations: readonly Observation[]
      /** Why there are none, where that is a fact and no doubt: "no file matches docs/*.md". Every statement then fails. */
      readonly whyNone?: string
    }
  | { readonly kind: 'undecidable'; readonly reason: string }
  | { readonly kind: 'not-applicable'; readonly reason: string }

/** Gives what was seen for a subject, e.g. `exit` or `section Rollback`. */
export type Observe = (subject: string) => Observed

export function observedOne(value: Value | undefined, place: Place | null = null): Observed {
  return { kind: 'observed', observations: [{ value, place }] }
}
