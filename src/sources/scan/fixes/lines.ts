import type { Code } from '../engine/code.ts'
import type { Fixer, TextEdit } from '../rule.ts'
import { isPureCall } from './braces.ts'
import { holdsComment, relying, removal } from './edit.ts'

/** How a language ends its statements with the line. */
export type LineGrammar = {
  /** Marks and words behind which a block begins, and those that end one. */
  readonly opensBlock: readonly string[]
  readonly closesBlock: readonly string[]
  /** Words behind which a statement is not at its end. */
  readonly wantsMore: RegExp
  /** Words that go on with the line before. */
  readonly goesOn: RegExp
  /** Marks that a statement may begin with. */
  readonly opensStatement: readonly string[]
  /** Whether the last statement of a block may go: nowhere is it the value of the block. */
  readonly mayBeLast: boolean
}

/** A call that is a whole line goes. */
export function lineStatement(grammar: LineGrammar): Fixer {
  return (code, span) => {
    const first = code.tokenAt(span.start)
    const last = code.tokenAt(span.end - 1)
    return isPureCall(code, first, last) ? withoutLine(code, grammar, { first, last }) : null
  }
}

export type Statement = { readonly first: number; readonly last: number }

/** The statement from `first` to `last`, gone with its line; `null` where it is not one, or all that a block holds. */
export function withoutLine(code: Code, grammar: LineGrammar, { first, last }: Statement): readonly TextEdit[] | null {
  const end = code.is(last + 1, ';') ? last + 1 : last
  const next = end + 1
  const isFirst = code.kind(first - 1) === null || grammar.opensBlock.includes(code.textOf(first - 1))
  const isLast = isClosing(code, grammar, next)
  if (!code.startsLine(first) || !(isFirst || endsStatement(code, grammar, first - 1))) return null
  if (isLast ? isFirst || !mayEnd(code, grammar, next) : !beginsStatement(code, grammar, next)) return null
  const whole = { start: code.start(first), end: code.end(end) }
  if (holdsComment(code, whole)) return null
  if (isLast && code.kind(next) !== null) return relying(code, removal(code, whole), first - 1)
  return isFirst && first > 0 ? relying(code, removal(code, whole), next) : removal(code, whole)
}

/** At the end of a file nobody asks for the value. */
function mayEnd(code: Code, { mayBeLast }: LineGrammar, next: number): boolean {
  return mayBeLast || code.kind(next) === null
}

function isClosing(code: Code, { closesBlock }: LineGrammar, next: number): boolean {
  const kind = code.kind(next)
  return kind === null || (kind !== 'text' && closesBlock.includes(code.textOf(next)))
}

function endsStatement(code: Code, { wantsMore }: LineGrammar, at: number): boolean {
  const kind = code.kind(at)
  if (kind === 'word') return !wantsMore.test(code.textOf(at))
  if (kind === 'mark') return [']', '}', ';'].includes(code.textOf(at)) || (code.is(at, ')') && !isHead(code, at))
  return kind === 'literal' || kind === 'close'
}

/** `if (x)` and its like, whose statement stands on the next line. */
function isHead(code: Code, close: number): boolean {
  return /^(?:if|for|while|when|switch|catch|until|unless)$/.test(code.textOf(code.before(close) - 1))
}

function beginsStatement(code: Code, { goesOn, opensStatement }: LineGrammar, next: number): boolean {
  const kind = code.kind(next)
  if (!code.startsLine(next) || kind === 'leave') return false
  if (kind === 'word') return !goesOn.test(code.textOf(next))
  return kind !== 'mark' || opensStatement.includes(code.textOf(next))
}
