import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'

/** From the first word of a name to the bracket that closes its arguments, or to its last word when nothing is called. */
export function callSpan(code: Code, first: number, last: number): Span {
  const close = code.is(last + 1, '(') ? code.partner(last + 1) : -1
  return { start: code.start(first), end: code.end(close < 0 ? last : close) }
}

/** Whether the word at `at` is called on the spot. */
export function isCalled(code: Code, at: number): boolean {
  return code.is(at + 1, '(')
}

/** Whether what looks like a call is the head of a definition: a body follows its brackets. */
export function hasBody(code: Code, at: number): boolean {
  if (!isCalled(code, at)) return false
  const next = code.after(at + 1)
  return code.is(next, '{') || code.is(next, '=>')
}
