import type { CompiledForm, Opener } from './compile.ts'
import { type Cursor, closeHole, closeOf, matchAt, openForm, pushToken, tryOpen } from './cursor.ts'
import { type CodeFrame, formatFrame, textFrame } from './frames.ts'
import type { Close } from './syntax.ts'

const BRACKETS = '([{'
const CLOSERS = ')]}'

/** Reads code: the white space before a token or comment, and that, a time. */
export class CodeReader {
  private readonly cursor: Cursor
  /** Heredocs whose text begins on the next line. */
  private pending: { readonly form: CompiledForm; readonly close: Close | undefined }[] = []

  constructor(cursor: Cursor) {
    this.cursor = cursor
  }

  read(frame: CodeFrame): void {
    if (this.skipSpace(frame) || this.cursor.offset >= this.cursor.text.length || this.leaveHole(frame)) return
    const code = this.cursor.text.charCodeAt(this.cursor.offset)
    for (const opener of frame.compiled.openers[code] ?? []) if (this.open(opener, frame)) return
    const kind = frame.compiled.words[code]
    if (code >= 48 && code <= 57) this.readNumber()
    else if (kind === 1) this.readWord(frame)
    else this.readMark(frame)
  }

  /** Whether a heredoc began. */
  private skipSpace(frame: CodeFrame): boolean {
    const { text } = this.cursor
    let at = this.cursor.offset
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === 10 || code === 13) {
        this.cursor.isAfterBreak = true
        if (this.pending.length > 0) return this.beginPending(at)
      } else if (isJoin(text, at, frame.compiled.syntax.lineJoin)) at += text.startsWith('\r\n', at + 1) ? 2 : 1
      else if (code > 32) break
    }
    this.cursor.offset = at
    return false
  }

  private beginPending(at: number): true {
    this.cursor.offset = at + (this.cursor.text.startsWith('\r\n', at) ? 2 : 1)
    for (const { form, close } of this.pending.reverse()) {
      const open = this.cursor.tokens.push('open', { start: this.cursor.offset, end: this.cursor.offset }, true)
      this.cursor.frames.push(textFrame(form, close, { open, isAtLineStart: true }))
    }
    this.pending = []
    return true
  }

  private leaveHole(frame: CodeFrame): boolean {
    const { hole } = frame
    if (!hole || this.cursor.offset >= this.cursor.text.length) return false
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
    pushToken(this.cursor, 'mark', hole.formatAfter.length)
    this.cursor.frames.pop()
    this.cursor.frames.push(formatFrame(hole, enter))
    return true
  }

  private open(opener: Opener, frame: CodeFrame): boolean {
    if (opener.kind === 'operator' || opener.kind === 'literal') {
      const match = matchAt(this.cursor, opener.kind === 'operator' ? opener.text : opener.literal.match)
      if (match?.[0]) pushToken(this.cursor, opener.kind === 'operator' ? 'mark' : 'literal', match[0].length)
      return Boolean(match?.[0])
    }
    return tryOpen(this.cursor, opener, (form, match) => this.openText(form, match, frame))
  }

  private openText(compiled: CompiledForm, match: readonly string[], frame: CodeFrame): void {
    const { form } = compiled
    if (form.startsOnNextLine) {
      pushToken(this.cursor, 'literal', match[0]?.length ?? 0)
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
    pushToken(this.cursor, 'literal', at - offset)
  }

  private readWord({ compiled: { words } }: CodeFrame): void {
    const { text, offset } = this.cursor
    let at = offset + 1
    while (at < text.length && words[text.charCodeAt(at)] === 1) at += 1
    if (words[text.charCodeAt(at)] === 2 && text[at + 1] !== '=') at += 1
    pushToken(this.cursor, 'word', at - offset)
  }

  private readMark(frame: CodeFrame): void {
    const char = this.cursor.text.charAt(this.cursor.offset)
    const token = pushToken(this.cursor, 'mark', 1)
    const shape = BRACKETS.indexOf(char)
    if (shape >= 0) {
      this.cursor.brackets.push(token * 4 + shape)
      frame.open[shape] = (frame.open[shape] ?? 0) + 1
    } else if (CLOSERS.includes(char)) this.closeBracket(frame, token, CLOSERS.indexOf(char))
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

function isJoin(text: string, at: number, join: string | undefined): boolean {
  return text[at] === join && (text[at + 1] === '\n' || text[at + 1] === '\r')
}

function isNumeric(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 46) return /[0-9]/.test(text.charAt(at + 1)) && text[at - 1] !== '.'
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
}
