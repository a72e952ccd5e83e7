import type { TokenTables } from './token-tables.ts'

/** What a token is. `open` and `close` frame a text, `enter` and `leave` a hole in it. */
export type TokenKind = 'word' | 'literal' | 'mark' | 'open' | 'text' | 'close' | 'enter' | 'leave'

export type Comment = { readonly start: number; readonly end: number }

const kinds: readonly TokenKind[] = ['word', 'literal', 'mark', 'open', 'text', 'close', 'enter', 'leave']

/** The kinds as the lexer writes them. */
export const tokenCode = { word: 0, literal: 1, mark: 2, open: 3, text: 4, close: 5, enter: 6, leave: 7 } as const

const KIND_MASK = 7
/** Beside the kind: a line break stands before. */
export const STARTS_LINE = 8
/** A token takes some four characters. Longer files are seldom read to their end. */
const FIRST_CAPACITY = { least: 1024, most: 16384, charactersPerToken: 4 }
const noTokens = new Int32Array(0)
/** What a token has in the table, one after another. */
const [START, END, PARTNER, TRAITS, FIELDS] = [0, 1, 2, 3, 4]

/** The tokens of one file, in one table: a token costs 16 bytes, and a file of a million tokens no million objects. */
export class Tokens {
  readonly text: string
  readonly comments: Comment[] = []
  count = 0
  private readonly tables: TokenTables
  private table: Int32Array

  constructor(text: string, tables: TokenTables) {
    const { least, most, charactersPerToken } = FIRST_CAPACITY
    this.text = text
    const capacity = Math.min(most, Math.max(least, Math.ceil(text.length / charactersPerToken)))
    this.tables = tables
    this.table = tables.lend(capacity * FIELDS)
  }

  /** Ends their use: there are none from now on. */
  release(): void {
    this.tables.takeBack(this.table)
    this.table = noTokens
    this.count = 0
  }

  /** Adds a token and returns its index. `traits` are its code, and whether it starts a line. */
  push(traits: number, start: number, end: number): number {
    const index = this.count
    const at = index * FIELDS
    if (at === this.table.length) this.grow()
    const { table } = this
    table[at + START] = start
    table[at + END] = end
    table[at + PARTNER] = -1
    table[at + TRAITS] = traits
    this.count = index + 1
    return index
  }

  pair(open: number, close: number): void {
    this.table[open * FIELDS + PARTNER] = close
    this.table[close * FIELDS + PARTNER] = open
  }

  kind(index: number): TokenKind | null {
    return this.isThere(index) ? (kinds[this.field(index, TRAITS) & KIND_MASK] ?? null) : null
  }

  start(index: number): number {
    return this.isThere(index) ? this.field(index, START) : this.text.length
  }

  end(index: number): number {
    return this.isThere(index) ? this.field(index, END) : this.text.length
  }

  /** Index of the bracket, or end of text, that belongs to this one; -1 when there is none (yet). */
  partner(index: number): number {
    return this.isThere(index) ? this.field(index, PARTNER) : -1
  }

  /** Whether a line break stands between this token and the one before. */
  startsLine(index: number): boolean {
    return !this.isThere(index) || (this.field(index, TRAITS) & STARTS_LINE) !== 0
  }

  /** The characters of a word, mark, literal or text; empty beyond either end. */
  textOf(index: number): string {
    return this.isThere(index) ? this.text.slice(this.field(index, START), this.field(index, END)) : ''
  }

  /** The token that holds the character at `offset`, or -1. */
  at(offset: number): number {
    let low = 0
    let high = this.count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if (this.end(middle) <= offset) low = middle + 1
      else if (this.start(middle) > offset) high = middle - 1
      else return middle
    }
    return -1
  }

  private isThere(index: number): boolean {
    return index >= 0 && index < this.count
  }

  private field(index: number, field: number): number {
    return this.table[index * FIELDS + field] ?? 0
  }

  private grow(): void {
    const larger = this.tables.lend(this.table.length * 2)
    larger.set(this.table)
    this.tables.takeBack(this.table)
    this.table = larger
  }
}
