import type { Literal } from '../engine/syntax.ts'

/** A number that ends with its point: else the word that begins the next line would be a member of it. */
export const pointedNumber: Literal = { match: /\d[\d_]*\.(?![.\w])/y, starts: '0123456789' }
