/** What a token is. `open` and `close` frame a text, `enter` and `leave` a hole in it. */
export type TokenKind = 'word' | 'literal' | 'mark' | 'open' | 'text' | 'close' | 'enter' | 'leave'

export type Comment = { readonly start: number; readonly end: number }

const kinds: readonly TokenKind[] = ['word', 'literal', 'mark', 'open', 'text', 'close', 'enter', 'leave']
const codes = new Map(kinds.map((kind, code) => [kind, code]))

/** The tokens of one file, in columns: a file of a million tokens costs four arrays and not a million objects. */
export class Tokens {
  readonly text: string
  readonly comments: Comment[] = []
  private readonly kinds: number[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly partners: number[] = []
  private readonly lineStarts: boolean[] = []

  constructor(text: string) {
    this.text = text
  }

  get count(): number {
    return this.kinds.length
  }

  /** Adds a token and returns its index. */
  push(kind: TokenKind, span: Comment, startsLine: boolean): number {
    this.kinds.push(codes.get(kind) ?? 0)
    this.starts.push(span.start)
    this.ends.push(span.end)
    this.partners.push(-1)
    this.lineStarts.push(startsLine)
    return this.kinds.length - 1
  }

  pair(open: number, close: number): void {
    this.partners[open] = close
    this.partners[close] = open
  }

  kind(index: number): TokenKind | null {
    return kinds[this.kinds[index] ?? -1] ?? null
  }

  start(index: number): number {
    return this.starts[index] ?? this.text.length
  }

  end(index: number): number {
    return this.ends[index] ?? this.text.length
  }

  /** Index of the bracket, or end of text, that belongs to this one; -1 when there is none (yet). */
  partner(index: number): number {
    return this.partners[index] ?? -1
  }

  /** Whether a line break stands between this token and the one before. */
  startsLine(index: number): boolean {
    return this.lineStarts[index] ?? true
  }

  /** The characters of a word, mark, literal or text; empty beyond either end. */
  textOf(index: number): string {
    return index < 0 || index >= this.count ? '' : this.text.slice(this.start(index), this.end(index))
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
}
