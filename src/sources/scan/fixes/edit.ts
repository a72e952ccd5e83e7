import type { Code } from '../engine/code.ts'
import { toUnicode } from '../files/decode.ts'
import type { Span, TextEdit } from '../rule.ts'

/** A longer line is not measured: with as many findings as words, that would take time in the square of its length. */
const MAX_LINE = 1000

/** Takes the span out: with its line when nothing else stands there, else with the blanks that set it apart. */
export function removal({ text }: Code, { start, end }: Span): readonly TextEdit[] | null {
  const before = blanksBefore(text, start)
  const after = blanksAfter(text, end)
  if (before === null || after === null) return null
  const opensLine = before === 0 || isBreak(text, before - 1)
  const endsLine = after === text.length || isBreak(text, after)
  if (opensLine && endsLine) return [{ start: before, end: afterBreak(text, after), text: '' }]
  return opensLine ? [{ start, end: after, text: '' }] : [{ start: before, end, text: '' }]
}

/**
 * The edit, and with it a token beside it that must stay for it to be right: it is written anew, so that no other fix can
 * take it away in the same round. Else two statements would each count on the other to fill their block.
 */
export function relying(code: Code, edits: readonly TextEdit[] | null, token: number): readonly TextEdit[] | null {
  const [edit] = edits ?? []
  if (!edit) return null
  const start = Math.min(edit.start, code.start(token))
  const end = Math.max(edit.end, code.end(token))
  const text = toUnicode(code.text.slice(start, edit.start)) + edit.text + toUnicode(code.text.slice(edit.end, end))
  return [{ start, end, text }]
}

/** How far the line that holds the offset is indented, if nothing else stands before it. */
export function indentAt({ text }: Code, offset: number): number | null {
  const start = blanksBefore(text, offset)
  return start !== null && (start === 0 || isBreak(text, start - 1)) ? offset - start : null
}

/** Keeps one part of the span, in brackets where it would else bind otherwise. Comments are never taken out. */
export function keeping(code: Code, span: Span, { part, isBracketed }: Kept): readonly TextEdit[] | null {
  if (
    holdsComment(code, { start: span.start, end: part.start }) ||
    holdsComment(code, { start: part.end, end: span.end })
  )
    return null
  return [
    { start: span.start, end: part.start, text: isBracketed ? '(' : '' },
    { start: part.end, end: span.end, text: isBracketed ? ')' : '' }
  ]
}

export type Kept = { readonly part: Span; readonly isBracketed: boolean }

/** More tokens than what is taken out around a value has. */
const MAX_TOKENS = 400

/** Something that is neither a token nor white space: a comment. Also said of what is too long to tell. */
export function holdsComment(code: Code, { start, end }: Span): boolean {
  let from = start
  let token = code.tokenAt(start)
  for (let left = MAX_TOKENS; left > 0; left -= 1) {
    if (token < 0 || code.start(token) >= end) return !isBlank(code.text, from, end)
    if (code.start(token) > from && !isBlank(code.text, from, code.start(token))) return true
    from = code.end(token)
    if (from >= end) return false
    token += 1
    if (code.kind(token) === null) return !isBlank(code.text, from, end)
  }
  return true
}

function isBlank(text: string, from: number, to: number): boolean {
  return /^[\s\\]*$/.test(text.slice(from, to))
}

function blanksBefore(text: string, offset: number): number | null {
  let at = offset
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) {
    at -= 1
    if (offset - at > MAX_LINE) return null
  }
  return at
}

function blanksAfter(text: string, offset: number): number | null {
  let at = offset
  while (text[at] === ' ' || text[at] === '\t') {
    at += 1
    if (at - offset > MAX_LINE) return null
  }
  return at
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r'
}

function afterBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : Math.min(at + 1, text.length)
}
