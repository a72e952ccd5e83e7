import type { Location } from '../../domain/finding.ts'

/** How much text a place takes. */
export type Room = {
  readonly limit: number
  readonly sizeOf: (text: string) => number
  /** Most findings that are worth showing one by one. */
  readonly findings: number
  /** Findings of one check that are in sight; those after them are folded away. */
  readonly inSight: number
  /** Where a place in the repository can be looked at. */
  readonly linkTo: (location: Location) => string | null
  /** Where the reader finds what is left out: a sentence of Markdown. */
  readonly elsewhere: string
}

/** Room for everything. */
export const unlimited: Room = {
  limit: Number.POSITIVE_INFINITY,
  sizeOf: text => text.length,
  findings: Number.POSITIVE_INFINITY,
  inSight: Number.POSITIVE_INFINITY,
  linkTo: () => null,
  elsewhere: 'The JSON report has all.'
}

/** Room that is spent. A text that does not fit costs nothing. */
export type Purse = { pay(text: string): boolean }

export function createPurse({ limit, sizeOf }: Pick<Room, 'limit' | 'sizeOf'>): Purse {
  let left = limit
  return {
    pay: text => {
      const size = sizeOf(text)
      if (size > left) return false
      left -= size
      return true
    }
  }
}
