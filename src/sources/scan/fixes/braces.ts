import type { Code } from '../engine/code.ts'
import type { Fixer } from '../rule.ts'
import { holdsComment, relying, removal } from './edit.ts'
import { isPure } from './purity.ts'

/** A mark that would join what stands before the statement with what stands behind it. */
const joining = ['(', '[', '+', '-', '/', '*', '.', ',', '`', '?.', '=', '?', ':']

/** A call, or the word `debugger`, that is a whole statement goes. One that is all its block holds stays. */
export const statement: Fixer = (code, span) => {
  const first = code.tokenAt(span.start)
  const last = code.tokenAt(span.end - 1)
  if (first !== last && !isPureCall(code, first, last)) return null
  return beginsStatement(code, first) ? withoutStatement(code, first, last) : null
}

/** The statement from `first` to `last` and its semicolon. Languages whose statements need none may join lines. */
export function withoutStatement(code: Code, first: number, last: number): ReturnType<Fixer> {
  const hasEnd = code.is(last + 1, ';')
  const next = hasEnd ? last + 2 : last + 1
  const isAlone = code.is(first - 1, '{') && code.is(next, '}')
  if (isAlone || (!hasEnd && !endsLine(code, next))) return null
  if (!['', ';', '{', '}'].includes(code.textOf(first - 1)) && joins(code, next)) return null
  const whole = { start: code.start(first), end: code.end(hasEnd ? last + 1 : last) }
  if (holdsComment(code, whole)) return null
  if (code.is(first - 1, '{')) return relying(code, removal(code, whole), next)
  return code.is(next, '}') ? relying(code, removal(code, whole), first - 1) : removal(code, whole)
}

export function isPureCall(code: Code, first: number, last: number): boolean {
  const open = code.partner(last)
  return code.is(last, ')') && open > first && isPure(code, { from: open + 1, to: last })
}

function endsLine(code: Code, next: number): boolean {
  if (code.kind(next) === null || code.is(next, '}')) return true
  return code.startsLine(next) && code.kind(next) !== 'leave' && !joins(code, next)
}

function joins(code: Code, next: number): boolean {
  const kind = code.kind(next)
  if (kind === 'open') return code.textOf(next) === '`' || code.textOf(next) === '/'
  if (kind === 'word') return /^(?:instanceof|in|of|as|satisfies)$/.test(code.textOf(next))
  return kind === 'mark' && (joining.includes(code.textOf(next)) || /^[<>&|^%!=?)\]]/.test(code.textOf(next)))
}

function beginsStatement(code: Code, first: number): boolean {
  const before = first - 1
  const kind = code.kind(before)
  if (kind === null || code.is(before, '{') || code.is(before, '}')) return true
  if (code.is(before, ';')) return beginsAfterSemicolon(code, before)
  if (!code.startsLine(first) || kind === 'enter') return false
  if (code.is(before, ')')) return !heads(code, code.before(before) - 1)
  if (kind === 'word')
    return !/^(?:else|do|return|throw|await|yield|case|new|typeof|void|in|of|instanceof|extends|default|export)$/.test(
      code.textOf(before)
    )
  return kind === 'literal' || kind === 'close' || code.is(before, ']')
}

export function beginsAfterSemicolon(code: Code, before: number): boolean {
  return code.is(before, ';') && !isInHead(code, before)
}

/** More than the head of a loop has. */
const MAX_HEAD = 100

/** `for (a; b; c)`: between its semicolons stand no statements. */
function isInHead(code: Code, semicolon: number): boolean {
  for (let at = semicolon - 1, left = MAX_HEAD; left > 0 && at >= 0; left -= 1) {
    const begin = code.before(at)
    if (begin === at && (code.is(at, '(') || code.is(at, '['))) return true
    if (begin === at && code.is(at, '{')) return false
    at = begin - 1
  }
  return false
}

function heads(code: Code, word: number): boolean {
  return /^(?:if|for|while|with|switch|catch|await)$/.test(code.textOf(word))
}
