import type { Opener } from './compile.ts'
import { type Cursor, closeHole, matchAt, openForm, pushToken, tryOpen } from './cursor.ts'
import type { TextFrame } from './frames.ts'
import { tokenCode } from './tokens.ts'

/** Reads text up to its end, the next hole, or the end of the file. */
export function readText(cursor: Cursor, frame: TextFrame): void {
  const { text } = cursor
  const start = cursor.offset
  if (frame.isAtLineStart) {
    frame.isAtLineStart = false
    if (closesOnLine(cursor, frame, start)) return
  }
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (frame.compiled.stops[code] !== 1 && code !== frame.closeCode) {
      at += 1
      continue
    }
    const skipped = skip(cursor, frame, at)
    if (skipped === 0) return
    at += skipped
  }
  flush(cursor, frame, at)
  if (at >= text.length && frame.commentStart >= 0) endComment(cursor, frame)
}

/** How many characters here are text; 0 when the text ended here or a hole began, and the cursor has moved. */
function skip(cursor: Cursor, frame: TextFrame, at: number): number {
  const { form } = frame.compiled
  const char = cursor.text.charAt(at)
  const literal = form.literals?.find(candidate => cursor.text.startsWith(candidate, at))
  if (literal) return literal.length
  if (char === form.escape) return escapedLength(cursor, frame, at)
  if (char === '\n' || char === '\r') return passBreak(cursor, frame, at)
  const nested = nesting(cursor, frame, at)
  if (nested > 0) return nested
  return opensOrCloses(cursor, frame, at) ? 0 : 1
}

function escapedLength({ text }: Cursor, { compiled }: TextFrame, at: number): number {
  // A heredoc may end on the next line, even when the break before it is escaped.
  if (compiled.form.closeAt === 'line-start' && isBreak(text[at + 1])) return 1
  if (text.startsWith('\r\n', at + 1)) return 3
  return compiled.form.holesIgnoreEscape && compiled.openers[text.charCodeAt(at + 1)] ? 1 : 2
}

function isBreak(char: string | undefined): boolean {
  return char === '\n' || char === '\r'
}

function passBreak(cursor: Cursor, frame: TextFrame, at: number): number {
  const { form } = frame.compiled
  if (form.endsAtLineEnd) {
    finish(cursor, frame, { at, close: '' })
    return 0
  }
  if (frame.close instanceof RegExp && opensOrCloses(cursor, frame, at)) return 0
  const length = cursor.text.startsWith('\r\n', at) ? 2 : 1
  return form.closeAt && closesOnLine(cursor, frame, at + length) ? 0 : length
}

/** Counts delimiters that nest; a doubled or nested close is text. */
function nesting(cursor: Cursor, frame: TextFrame, at: number): number {
  const { form } = frame.compiled
  const { text } = cursor
  const close = typeof frame.close === 'string' && !form.closeAt ? frame.close : ''
  const isClose = close !== '' && text.startsWith(close, at)
  if (isClose && form.isCloseDoubled && text.startsWith(close, at + close.length)) return 2 * close.length
  if (isClose && frame.depth > 0) {
    frame.depth -= 1
    return close.length
  }
  if (!isClose && form.nestedOpen && text.startsWith(form.nestedOpen, at)) {
    frame.depth += 1
    return form.nestedOpen.length
  }
  return 0
}

function opensOrCloses(cursor: Cursor, frame: TextFrame, at: number): boolean {
  const { form, openers } = frame.compiled
  const start = cursor.offset
  cursor.offset = at
  const closed = frame.close && !form.closeAt ? matchAt(cursor, frame.close) : null
  if (closed) {
    cursor.offset = start
    finish(cursor, frame, { at, close: closed[0] ?? '' })
    return true
  }
  for (const opener of openers[cursor.text.charCodeAt(at)] ?? []) {
    cursor.offset = at
    const isThere = opensHere(cursor, opener)
    cursor.offset = start
    if (!isThere) continue
    flush(cursor, frame, at)
    return tryOpen(cursor, opener, (inner, match) => openForm(cursor, inner, match))
  }
  cursor.offset = start
  return false
}

/** Looks before the text in front of it is made a token. */
function opensHere(cursor: Cursor, opener: Opener): boolean {
  const wanted = opener.kind === 'form' ? opener.form.form : opener.kind === 'hole' ? opener.hole : null
  if (!wanted) return false
  return matchAt(cursor, wanted.open) !== null && (wanted.when?.(cursor.tokens, cursor.offset) ?? true)
}

function closesOnLine(cursor: Cursor, frame: TextFrame, lineStart: number): boolean {
  const { text } = cursor
  const { closeAt } = frame.compiled.form
  if (typeof frame.close !== 'string' || !closeAt) return false
  let at = lineStart
  if (closeAt !== 'own-line') while (text[at] === ' ' || text[at] === '\t') at += 1
  if (!text.startsWith(frame.close, at)) return false
  const end = at + frame.close.length
  const after = text[end]
  if (closeAt !== 'line-start' && after !== undefined && after !== '\n' && after !== '\r') return false
  if (/\w\w/.test(text.slice(end - 1, end + 1))) return false
  finish(cursor, frame, { at, close: frame.close })
  return true
}

/** Ends the text: what is left becomes a token, and the closer another. */
function finish(cursor: Cursor, frame: TextFrame, end: { readonly at: number; readonly close: string }): void {
  if (frame.commentStart >= 0) {
    cursor.offset = end.at + end.close.length
    endComment(cursor, frame)
    return
  }
  flush(cursor, frame, end.at)
  const hole = frame.compiled.form.holes?.[0]
  if (frame.isFormat && hole) {
    closeHole(cursor, hole, { enter: frame.open, close: end.close })
    return
  }
  cursor.frames.pop()
  const close = pushToken(cursor, tokenCode.close, end.close.length)
  if (frame.open >= 0) cursor.tokens.pair(frame.open, close)
}

function endComment(cursor: Cursor, frame: TextFrame): void {
  cursor.frames.pop()
  cursor.tokens.comments.push({ start: frame.commentStart, end: cursor.offset })
}

function flush(cursor: Cursor, frame: TextFrame, end: number): void {
  const to = Math.min(end, cursor.text.length)
  if (frame.commentStart >= 0) cursor.offset = to
  else if (to > cursor.offset) pushToken(cursor, tokenCode.text, to - cursor.offset)
}
