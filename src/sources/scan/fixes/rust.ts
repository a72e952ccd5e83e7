import { argumentsOf } from '../engine/arguments.ts'
import type { Code } from '../engine/code.ts'
import type { Fixer } from '../rule.ts'
import { withoutStatement } from './braces.ts'
import { holdsComment } from './edit.ts'
import { isPure } from './purity.ts'
import { unwrap } from './value.ts'

/** `dbg!(x);` as a statement goes, as a value it becomes `x`, and of several a tuple. */
export const dbg: Fixer = (code, span) => {
  const first = code.tokenAt(span.start)
  const last = code.tokenAt(span.end - 1)
  const open = code.partner(last)
  if (open <= first || !code.is(open - 1, '!')) return null
  const all = argumentsOf(code, open)
  if (all.every(argument => isPure(code, argument)) && isStatement(code, first, last))
    return withoutStatement(code, first, last)
  const [only] = all
  if (!only) return null
  if (all.length === 1) return unwrap(code, { first, last }, only)
  if (holdsComment(code, { start: span.start, end: code.end(open) })) return null
  return [
    { start: span.start, end: code.end(open), text: '(' },
    { start: code.start(last), end: span.end, text: ')' }
  ]
}

function isStatement(code: Code, first: number, last: number): boolean {
  return code.is(last + 1, ';') && ['', '{', '}', ';'].includes(code.textOf(first - 1))
}
