import type { Dimension } from './units.ts'

/** A word a statement may begin with. */
export type Subject = {
  /** `exit`, or with a name to fill in, in capitals: `section NAME`. */
  readonly name: string
  /** What kind of value it has; a statement with a unit of another kind is a mistake. */
  readonly dimension: Dimension
  readonly summary: string
}

/** What a source can be asked for. */
export type Subjects = readonly Subject[] | 'any path'
