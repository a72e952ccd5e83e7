/** What a token is. `open` and `close` frame a text, `enter` and `leave` a hole in it. */
export type TokenKind = 'word' | 'literal' | 'mark' | 'open' | 'text' | 'close' | 'enter' | 'leave'

export type Comment = { readonly start: number; readonly end: number }

const kinds: readonly TokenKind[] = ['word', 'literal', 'mark', 'open', 'text', 'close', 'enter', 'leave']
const codes: Readonly<Record<TokenKind, number>> = {
  word: 0,
  literal: 1,
  mark: 2,
  open: 3,
  text: 4,
  close: 5,
  enter: 6,
  leave: 7
}

const KIND_MASK = 7
const STARTS_LINE = 8
/** A token takes some five characters, and most files are read in part. */
const FIRST_CAPACITY = { least: 256, most: 65536, charactersPerToken: 8 }

/** The tokens of one file, in columns: a token costs 13 bytes, and a file of a million tokens no million objects. */
export class Tokens {
  readonly text: string
  readonly comments: Comment[] = []
  private size = 0
  /** The kind, and whether a line break stands before. */
  private traits: Uint8Array
  private starts: Int32Array
  private ends: Int32Array
  private partners: Int32Array

  constructor(text: string) {
    const { least, most, charactersPerToken } = FIRST_CAPACITY
    const capacity = Math.min(most, Math.max(least, Math.ceil(text.length / charactersPerToken)))
    this.text = text
    this.traits = new Uint8Array(capacity)
    this.starts = new Int32Array(capacity)
    this.ends = new Int32Array(capacity)
    this.partners = new Int32Array(capacity)
  }

  get count(): number {
    return this.size
  }

  /** Adds a token and returns its index. */
  push(kind: TokenKind, span: Comment, startsLine: boolean): number {
    if (this.size === this.traits.length) this.grow()
    const index = this.size
    this.size += 1
    this.traits[index] = codes[kind] | (startsLine ? STARTS_LINE : 0)
    this.starts[index] = span.start
    this.ends[index] = span.end
    this.partners[index] = -1
    return index
  }

  pair(open: number, close: number): void {
    this.partners[open] = close
    this.partners[close] = open
  }

  kind(index: number): TokenKind | null {
    return this.isThere(index) ? (kinds[(this.traits[index] ?? 0) & KIND_MASK] ?? null) : null
  }

  start(index: number): number {
    return this.isThere(index) ? (this.starts[index] ?? 0) : this.text.length
  }

  end(index: number): number {
    return this.isThere(index) ? (this.ends[index] ?? 0) : this.text.length
  }

  /** Index of the bracket, or end of text, that belongs to this one; -1 when there is none (yet). */
  partner(index: number): number {
    return this.isThere(index) ? (this.partners[index] ?? -1) : -1
  }

  /** Whether a line break stands between this token and the one before. */
  startsLine(index: number): boolean {
    return !this.isThere(index) || ((this.traits[index] ?? 0) & STARTS_LINE) !== 0
  }

  /** The characters of a word, mark, literal or text; empty beyond either end. */
  textOf(index: number): string {
    return this.isThere(index) ? this.text.slice(this.starts[index], this.ends[index]) : ''
  }

  /** The token that holds the character at `offset`, or -1. */
  at(offset: number): number {
    let low = 0
    let high = this.size - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if (this.end(middle) <= offset) low = middle + 1
      else if (this.start(middle) > offset) high = middle - 1
      else return middle
    }
    return -1
  }

  private isThere(index: number): boolean {
    return index >= 0 && index < this.size
  }

  private grow(): void {
    const capacity = this.size * 2
    this.traits = grown(this.traits, new Uint8Array(capacity))
    this.starts = grown(this.starts, new Int32Array(capacity))
    this.ends = grown(this.ends, new Int32Array(capacity))
    this.partners = grown(this.partners, new Int32Array(capacity))
  }
}

function grown<Column extends Uint8Array | Int32Array>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
