import { CodeReader } from './code-reader.ts'
import { compileForm, compileSyntax } from './compile.ts'
import type { Cursor } from './cursor.ts'
import { codeFrame, textFrame } from './frames.ts'
import type { Syntax, TextForm } from './syntax.ts'
import { readText } from './text-reader.ts'
import { TokenTables } from './token-tables.ts'
import { Tokens } from './tokens.ts'

/** What a file begins as: code, or text with code in it. */
export type Start = { readonly syntax: Syntax; readonly template?: TextForm }

/** Makes tokens on demand, each character looked at once, so that a file is read only as far as somebody asks. */
export class Lexer {
  readonly tokens: Tokens
  private readonly cursor: Cursor
  private readonly code: CodeReader

  constructor(text: string, start: Start, tables = new TokenTables()) {
    this.tokens = new Tokens(text, tables)
    const compiled = compileSyntax(start.syntax)
    const bottom = start.template
      ? textFrame(compileForm(start.template), undefined, {})
      : codeFrame(compiled, { hole: null, enter: -1, base: 0 })
    this.cursor = {
      text,
      offset: 0,
      tokens: this.tokens,
      frames: [bottom],
      brackets: [],
      host: compiled,
      isAfterBreak: true
    }
    this.code = new CodeReader(this.cursor)
  }

  get isAtEnd(): boolean {
    return this.cursor.offset >= this.cursor.text.length
  }

  /** Reads on until the character at `offset` has been told. */
  readPast(offset: number): void {
    const last = Math.min(offset, this.cursor.text.length - 1)
    while (this.cursor.offset <= last) this.step()
  }

  readToEnd(): void {
    this.readPast(this.cursor.text.length)
  }

  /** One step; `false` at the end of the file. */
  step(): boolean {
    if (this.isAtEnd) return false
    const before = this.cursor.offset
    const frame = this.cursor.frames.at(-1)
    if (!frame) throw new Error('the stack of frames is empty')
    const depth = this.cursor.frames.length
    if (frame.kind === 'code') this.code.read(frame)
    else readText(this.cursor, frame)
    const isStuck = this.cursor.offset === before && this.cursor.frames.length === depth
    if (isStuck) throw new Error(`the lexer stands still at ${before}`)
    return true
  }
}
