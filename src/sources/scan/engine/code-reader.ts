import type { CompiledForm, Opener } from './compile.ts'
import { type Cursor, closeHole, closeOf, matchAt, openForm, pushToken, tryOpen } from './cursor.ts'
import { type CodeFrame, formatFrame, textFrame } from './frames.ts'
import type { Close, Hole } from './syntax.ts'
import { STARTS_LINE, tokenCode } from './tokens.ts'

/** So many tokens are read before others look whether that was enough. */
const TOKENS_AT_ONCE = 32
const CLOSERS = ')]}'
/** By character code: 1 to 3 for `(`, `[`, `{`, the same negative for what closes them. */
const shapes = bracketTable()

/** Reads code, some tokens at a time, up to the next text or hole. */
export class CodeReader {
  private readonly cursor: Cursor
  /** Heredocs whose text begins on the next line. */
  private pending: { readonly form: CompiledForm; readonly close: Close | undefined }[] = []

  constructor(cursor: Cursor) {
    this.cursor = cursor
  }

  read(frame: CodeFrame): void {
    const { cursor } = this
    const depth = cursor.frames.length
    for (let left = TOKENS_AT_ONCE; left > 0 && cursor.frames.length === depth; left -= 1) {
      if (this.skipSpace(frame) || cursor.offset >= cursor.text.length) return
      if (frame.hole === null || !this.leaveHole(frame.hole, frame)) this.readToken(frame)
      else return
    }
  }

  private readToken(frame: CodeFrame): void {
    const { compiled } = frame
    const code = this.cursor.text.charCodeAt(this.cursor.offset)
    const openers = compiled.openers[code]
    if (openers !== undefined && this.openAny(openers, frame)) return
    if (code >= 48 && code <= 57) this.readNumber()
    else if (compiled.words[code] === 1) this.readWord(compiled.words)
    else this.readMark(frame, shapes[code] ?? 0)
  }

  /** Whether a heredoc began. */
  private skipSpace(frame: CodeFrame): boolean {
    const { text } = this.cursor
    let at = this.cursor.offset
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code > 32) {
        if (code !== frame.compiled.joinCode || !isBreak(text.charCodeAt(at + 1))) break
        at += text.startsWith('\r\n', at + 1) ? 2 : 1
      } else if (isBreak(code)) {
        this.cursor.isAfterBreak = true
        if (this.pending.length > 0) return this.beginPending(at)
      }
    }
    this.cursor.offset = at
    return false
  }

  private beginPending(at: number): true {
    this.cursor.offset = at + (this.cursor.text.startsWith('\r\n', at) ? 2 : 1)
    for (const { form, close } of this.pending.reverse()) {
      const open = this.cursor.tokens.push(tokenCode.open | STARTS_LINE, this.cursor.offset, this.cursor.offset)
      this.cursor.frames.push(textFrame(form, close, { open, isAtLineStart: true }))
    }
    this.pending = []
    return true
  }

  private leaveHole(hole: Hole, frame: CodeFrame): boolean {
    if (this.entersFormat(frame)) return true
    if ((frame.open[shapeOf(hole.close)] ?? 0) > 0) return false
    const match = matchAt(this.cursor, hole.close)
    if (!match) return false
    this.cursor.brackets.length = frame.base
    closeHole(this.cursor, hole, { enter: frame.enter, close: match[0] ?? '' })
    return true
  }

  private entersFormat({ hole, open, enter, base }: CodeFrame): boolean {
    if (!hole?.formatAfter || open[0] + open[1] + open[2] > 0) return false
    if (!this.cursor.text.startsWith(hole.formatAfter, this.cursor.offset)) return false
    this.cursor.brackets.length = base
    pushToken(this.cursor, tokenCode.mark, hole.formatAfter.length)
    this.cursor.frames.pop()
    this.cursor.frames.push(formatFrame(hole, enter))
    return true
  }

  private openAny(openers: readonly Opener[], frame: CodeFrame): boolean {
    const second = this.cursor.text.charCodeAt(this.cursor.offset + 1)
    for (const opener of openers)
      if ((opener.seconds === null || opener.seconds[second] === 1) && this.open(opener, frame)) return true
    return false
  }

  private open(opener: Opener, frame: CodeFrame): boolean {
    if (opener.kind === 'operator') return this.readOperator(opener.text)
    if (opener.kind === 'literal') {
      const match = matchAt(this.cursor, opener.literal.match)
      if (match?.[0]) pushToken(this.cursor, tokenCode.literal, match[0].length)
      return Boolean(match?.[0])
    }
    return tryOpen(this.cursor, opener, (form, match) => this.openText(form, match, frame))
  }

  /** Its first two characters are there. */
  private readOperator(operator: string): boolean {
    const { text, offset } = this.cursor
    if (operator.length > 2 && !text.startsWith(operator, offset)) return false
    pushToken(this.cursor, tokenCode.mark, operator.length)
    return true
  }

  private openText(compiled: CompiledForm, match: readonly string[], frame: CodeFrame): void {
    const { form } = compiled
    if (form.startsOnNextLine) {
      pushToken(this.cursor, tokenCode.literal, match[0]?.length ?? 0)
      this.pending.push({ form: compiled, close: closeOf(form, match) })
    } else if (form.kind === 'comment' && form.endsAtLineEnd && frame.hole && shapeOf(frame.hole.close) < 0)
      this.readLineComment(frame.hole.close)
    else openForm(this.cursor, compiled, match)
  }

  /** A line comment in a hole of a template ends with the hole. */
  private readLineComment(close: Close): void {
    const start = this.cursor.offset
    const { text } = this.cursor
    let at = start + 1
    for (; at < text.length && text[at] !== '\n' && text[at] !== '\r'; at += 1) {
      this.cursor.offset = at
      if (matchAt(this.cursor, close)) break
    }
    this.cursor.offset = at
    this.cursor.tokens.comments.push({ start, end: at })
  }

  private readNumber(): void {
    const { text, offset } = this.cursor
    let at = offset + 1
    while (at < text.length && isNumeric(text, at)) at += 1
    pushToken(this.cursor, tokenCode.literal, at - offset)
  }

  private readWord(words: Uint8Array): void {
    const { text, offset } = this.cursor
    let at = offset + 1
    while (at < text.length && words[text.charCodeAt(at)] === 1) at += 1
    if (words[text.charCodeAt(at)] === 2 && text[at + 1] !== '=') at += 1
    pushToken(this.cursor, tokenCode.word, at - offset)
  }

  private readMark(frame: CodeFrame, bracket: number): void {
    const token = pushToken(this.cursor, tokenCode.mark, 1)
    const shape = Math.abs(bracket) - 1
    if (bracket > 0) {
      this.cursor.brackets.push(token * 4 + shape)
      frame.open[shape] = (frame.open[shape] ?? 0) + 1
    } else if (bracket < 0) this.closeBracket(frame, token, shape)
  }

  /** A closer without its opener stands alone; one that crosses others closes them too. */
  private closeBracket(frame: CodeFrame, token: number, shape: number): void {
    if ((frame.open[shape] ?? 0) === 0) return
    while (this.cursor.brackets.length > frame.base) {
      const top = this.cursor.brackets.pop() ?? 0
      const topShape = top % 4
      frame.open[topShape] = (frame.open[topShape] ?? 0) - 1
      if (topShape === shape) {
        this.cursor.tokens.pair((top - topShape) / 4, token)
        return
      }
    }
  }
}

/** Which bracket it is, -1 for none. A hole that a bracket closes may hold pairs of it. */
function shapeOf(close: Close): number {
  return typeof close === 'string' && close.length === 1 ? CLOSERS.indexOf(close) : -1
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}

function bracketTable(): Int8Array {
  const table = new Int8Array(256)
  for (const [shape, open] of [...'([{'].entries()) {
    table[open.charCodeAt(0)] = shape + 1
    table[CLOSERS.charCodeAt(shape)] = -shape - 1
  }
  return table
}

function isNumeric(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 46) return /[0-9]/.test(text.charAt(at + 1)) && text[at - 1] !== '.'
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
}
