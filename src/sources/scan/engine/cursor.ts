import type { CompiledForm, CompiledSyntax, Opener } from './compile.ts'
import { compileForm, compileSyntax } from './compile.ts'
import { codeFrame, type Frame, textFrame } from './frames.ts'
import type { Close, Hole, TextForm } from './syntax.ts'
import { STARTS_LINE, type Tokens, tokenCode } from './tokens.ts'

/** Where the lexer stands in a file. */
export type Cursor = {
  readonly text: string
  readonly tokens: Tokens
  readonly frames: Frame[]
  /** The syntax of code in a template. */
  readonly host: CompiledSyntax
  /** The brackets that are open, outermost first: four times the token, plus the shape. */
  readonly brackets: number[]
  offset: number
  /** A line break was passed since the last token. */
  isAfterBreak: boolean
}

/** What stands at the offset, if it is `wanted`: the text, and the groups of the pattern. */
export function matchAt({ text, offset }: Cursor, wanted: Close): readonly string[] | null {
  if (typeof wanted === 'string') return text.startsWith(wanted, offset) ? [wanted] : null
  wanted.lastIndex = offset
  return wanted.exec(text)
}

export function pushToken(cursor: Cursor, code: number, length: number): number {
  const start = cursor.offset
  const traits = cursor.isAfterBreak ? code | STARTS_LINE : code
  const index = cursor.tokens.push(traits, start, start + length)
  cursor.offset = start + length
  cursor.isAfterBreak = false
  return index
}

/** Opens what stands at the offset if `opener` says so. */
export function tryOpen(
  cursor: Cursor,
  opener: Opener,
  openText: (form: CompiledForm, match: readonly string[]) => void
) {
  const wanted = opener.kind === 'form' ? opener.form.form : opener.kind === 'hole' ? opener.hole : null
  if (!wanted) return false
  const match = matchAt(cursor, wanted.open)
  if (!match || (wanted.when && !wanted.when(cursor.tokens, cursor.offset))) return false
  if (opener.kind === 'form') openText(opener.form, match)
  if (opener.kind === 'hole') openHole(cursor, opener.hole, match)
  return true
}

/** Begins a comment or a text at once. */
export function openForm(cursor: Cursor, compiled: CompiledForm, match: readonly string[]): void {
  const close = closeOf(compiled.form, match)
  const length = match[0]?.length ?? 0
  if (compiled.form.kind === 'comment') {
    const commentStart = cursor.offset
    cursor.offset += length
    cursor.frames.push(textFrame(compiled, close, { commentStart }))
    return
  }
  const open = pushToken(cursor, tokenCode.open, length)
  cursor.frames.push(textFrame(compiled, close, { open }))
}

export function closeOf({ close }: TextForm, match: readonly string[]): Close | undefined {
  return typeof close === 'function' ? close(match) : close
}

function openHole(cursor: Cursor, hole: Hole, match: readonly string[]): void {
  const enter = pushToken(cursor, tokenCode.enter, match[0]?.length ?? 0)
  const compiled = hole.syntax ? compileSyntax(hole.syntax()) : syntaxAround(cursor)
  cursor.frames.push(codeFrame(compiled, { hole, enter, base: cursor.brackets.length }))
}

/** Ends a hole with what closed it. */
export function closeHole(cursor: Cursor, hole: Hole, ends: { readonly enter: number; readonly close: string }): void {
  cursor.frames.pop()
  const leave = pushToken(cursor, tokenCode.leave, ends.close.length)
  cursor.tokens.pair(ends.enter, leave)
  const next = hole.after?.(ends.close)
  if (next) openForm(cursor, compileForm(next), [''])
}

function syntaxAround({ frames, host }: Cursor): CompiledSyntax {
  for (let at = frames.length - 1; at >= 0; at -= 1) {
    const frame = frames[at]
    if (frame?.kind === 'code') return frame.compiled
  }
  return host
}
