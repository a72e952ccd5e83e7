import type { Range } from '../engine/arguments.ts'
import type { Code } from '../engine/code.ts'
import type { Span, TextEdit } from '../rule.ts'
import { keeping } from './edit.ts'

const opening = ['(', '[', '{', ',', '=', '->', '<-', '=>', ';']
const closing = [')', ']', '}', ',', ';']
/** Words before a value that goes to the end of the line, or to a block. */
const heads = ['if', 'unless', 'case', 'while', 'match', 'return', 'in', 'else']
const ending = ['do', 'end', 'else', 'then']

/** A call that is used for its value gives way to one of its arguments. `first` and `last` are the call's tokens. */
export function unwrap(code: Code, { first, last }: Tokens, argument: Range): readonly TextEdit[] | null {
  const span = { start: code.start(first), end: code.end(last) }
  const part = spanOf(code, argument)
  const isBracketed = !isPrimary(code, argument) && (holdsBrace(code, argument) || !isDelimited(code, first, last))
  return keeping(code, span, { part, isBracketed })
}

/** A brace before a block would be taken for the block. */
function holdsBrace(code: Code, { from, to }: Range): boolean {
  for (let at = from; at < Math.min(to, from + MAX_UNITS); at += 1) if (code.is(at, '{')) return true
  return false
}

export type Tokens = { readonly first: number; readonly last: number }

function spanOf(code: Code, { from, to }: Range): Span {
  return { start: code.start(from), end: code.end(to - 1) }
}

/** More units than an argument without operators has. */
const MAX_UNITS = 100

/** A name, a literal, a call: nothing that another operator could tear apart. */
function isPrimary(code: Code, { from, to }: Range): boolean {
  let wasWord = false
  let left = MAX_UNITS
  for (let at = from; at < to; at = code.after(at), left -= 1) {
    if (left === 0) return false
    const kind = code.kind(at)
    const isWord = kind === 'word' || kind === 'literal' || kind === 'open'
    if (isWord && wasWord) return false
    if (kind === 'mark' && !['.', '::', '(', '[', '{', '@', '%', ':'].includes(code.textOf(at))) return false
    wasWord = isWord
  }
  return true
}

/** Whether the call stands alone between two marks, so that whatever takes its place stands alone too. */
function isDelimited(code: Code, first: number, last: number): boolean {
  const before = code.kind(first - 1)
  const mark = code.textOf(first - 1)
  if (heads.includes(mark)) return endsHead(code, last + 1)
  const opens =
    before === null ||
    before === 'enter' ||
    (before === 'mark' && opening.includes(mark)) ||
    (mark === ':' && code.touches(first - 1)) ||
    (code.startsLine(first) && (before !== 'mark' || [')', ']', '}'].includes(mark)))
  return opens && ends(code, last + 1)
}

/** The body of an `if` begins behind its condition. */
function endsHead(code: Code, next: number): boolean {
  return code.is(next, 'do') || code.is(next, '{') || ends(code, next)
}

function ends(code: Code, next: number): boolean {
  const kind = code.kind(next)
  if (kind === null || kind === 'leave') return true
  if (kind === 'mark') return closing.includes(code.textOf(next))
  return ending.includes(code.textOf(next)) || code.startsLine(next)
}
