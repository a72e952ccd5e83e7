import type { Unit } from '../domain/observation.ts'

export const operators = [
  '==',
  '!=',
  '<=',
  '<',
  '>=',
  '>',
  'not contains',
  'contains',
  'not matches',
  'matches',
  'in',
  'exists',
  'absent',
  'is empty'
] as const

export type Operator = (typeof operators)[number]

/** A value as written, before `$names` are filled in. */
export type Literal =
  | { readonly kind: 'number'; readonly amount: number; readonly unit: Unit | null }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `isRaw`: written in single quotes, so `$` means itself. */
  | { readonly kind: 'text'; readonly text: string; readonly isRaw: boolean }
  | { readonly kind: 'regex'; readonly source: string; readonly flags: string }
  | { readonly kind: 'list'; readonly items: readonly Literal[] }

/** `any section Rollback exists`, `cpu > 80% for 5m` */
export type Clause = {
  readonly isAny: boolean
  readonly subject: string
  readonly operator: Operator
  readonly value: Literal | null
  readonly forMs: number | null
}

/** Clauses joined by ` or `: one that holds is enough. */
export type Statement = { readonly clauses: readonly [Clause, ...Clause[]] }
