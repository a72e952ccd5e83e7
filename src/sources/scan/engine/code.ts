import { Lexer, type Start } from './lexer.ts'
import type { TokenTables } from './token-tables.ts'
import type { Comment, TokenKind } from './tokens.ts'

/** So many words are looked for in the text, one by one; for more, all words of the file are sorted once. */
const WORDS_BY_SEARCH = 40

/** A file's code as rules see it: tokens by index, read only as far as somebody asks. */
export class Code {
  readonly text: string
  /** The openers of texts that a shell runs. */
  readonly commands: RegExp | null
  private readonly lexer: Lexer
  private readonly wordTokens = new Map<string, readonly number[]>()
  private everyWord: ReadonlyMap<string, readonly number[]> | null = null
  private readonly facts = new Map<unknown, unknown>()

  constructor(text: string, start: Start, tables?: TokenTables) {
    this.text = text
    this.commands = start.syntax.commands ?? null
    this.lexer = new Lexer(text, start, tables)
  }

  /** Ends its use, so that the code of another file can have its memory. */
  release(): void {
    this.lexer.tokens.release()
  }

  /** The word that begins at `offset` in code, or -1. */
  wordAt(offset: number): number {
    this.lexer.readPast(offset)
    const index = this.lexer.tokens.at(offset)
    return index >= 0 && this.kind(index) === 'word' && this.start(index) === offset ? index : -1
  }

  /** The token that holds the character at `offset`, or -1: it is white space or a comment. */
  tokenAt(offset: number): number {
    this.lexer.readPast(offset)
    return this.lexer.tokens.at(offset)
  }

  kind(index: number): TokenKind | null {
    this.reach(index)
    return this.lexer.tokens.kind(index)
  }

  /** The word, mark or literal; empty beyond either end of the file. */
  textOf(index: number): string {
    this.reach(index)
    return this.lexer.tokens.textOf(index)
  }

  /** Whether the token is exactly this, in code. */
  is(index: number, text: string): boolean {
    return this.textOf(index) === text && this.kind(index) !== 'text'
  }

  start(index: number): number {
    return this.lexer.tokens.start(index)
  }

  end(index: number): number {
    return this.lexer.tokens.end(index)
  }

  /** Nothing stands between this token and the one before. */
  touches(index: number): boolean {
    this.reach(index)
    return index > 0 && this.start(index) === this.end(index - 1)
  }

  startsLine(index: number): boolean {
    this.reach(index)
    return this.lexer.tokens.startsLine(index)
  }

  /** The other end of a bracket, a text or a hole; -1 when it has none. */
  partner(index: number): number {
    this.reach(index)
    let partner = this.lexer.tokens.partner(index)
    while (partner < 0 && this.lexer.step()) partner = this.lexer.tokens.partner(index)
    return partner
  }

  /** Index after the token, after the whole of it when it opens something. */
  after(index: number): number {
    const kind = this.kind(index)
    const isOpening = kind === 'open' || kind === 'enter' || (kind === 'mark' && '([{'.includes(this.textOf(index)))
    const partner = isOpening ? this.partner(index) : -1
    return partner > index ? partner + 1 : index + 1
  }

  /** Index of the token that begins what ends at `index`. */
  before(index: number): number {
    const partner = this.lexer.tokens.partner(index)
    return partner >= 0 && partner < index ? partner : index
  }

  /** What a string without holes says, escapes as written; `null` when this is no such string. */
  string(index: number): string | null {
    if (this.kind(index) !== 'open') return null
    if (this.kind(index + 1) === 'close') return ''
    return this.kind(index + 2) === 'close' && this.kind(index + 1) === 'text' ? this.textOf(index + 1) : null
  }

  /** All comments of the file, in order. */
  comments(): readonly Comment[] {
    this.lexer.readToEnd()
    return this.lexer.tokens.comments
  }

  /** All tokens of the file that are this word. */
  words(word: string): readonly number[] {
    const known = this.wordTokens.get(word)
    if (known) return known
    const found = this.wordTokens.size < WORDS_BY_SEARCH ? this.searchWord(word) : this.lookUpWord(word)
    this.wordTokens.set(word, found)
    return found
  }

  private searchWord(word: string): readonly number[] {
    const found: number[] = []
    for (let at = this.text.indexOf(word); at >= 0; at = this.text.indexOf(word, at + word.length)) {
      const index = this.wordAt(at)
      if (index >= 0 && this.textOf(index) === word) found.push(index)
    }
    return found
  }

  private lookUpWord(word: string): readonly number[] {
    this.everyWord ??= this.wordsByText()
    return this.everyWord.get(word) ?? []
  }

  private wordsByText(): ReadonlyMap<string, readonly number[]> {
    const all = new Map<string, number[]>()
    for (let index = 0; this.kind(index) !== null; index += 1) {
      if (this.kind(index) !== 'word') continue
      const found = all.get(this.textOf(index))
      if (found) found.push(index)
      else all.set(this.textOf(index), [index])
    }
    return all
  }

  /** Something about the whole file, found out once. */
  fact<T>(find: (code: Code) => T): T {
    if (!this.facts.has(find)) this.facts.set(find, find(this))
    // Safe: only this line writes under the key `find`, and it writes what `find` returned.
    return this.facts.get(find) as T
  }

  private reach(index: number): void {
    while (index >= this.lexer.tokens.count && this.lexer.step());
  }
}
