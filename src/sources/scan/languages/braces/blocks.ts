import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'

/** A function's head is shorter than this many tokens, its brackets counted as one. */
const MAX_HEAD_TOKENS = 60

/** As is an expression that is a function's whole body. */
const MAX_EXPRESSION_TOKENS = 200

/** For every token the innermost bracket (or hole) around it, -1 at the top of the file. */
function brackets(code: Code): readonly number[] {
  const around: number[] = []
  const open: number[] = []
  for (let at = 0; code.kind(at) !== null; at += 1) {
    while (open.length > 0 && code.partner(open.at(-1) ?? -1) === at) open.pop()
    around.push(open.at(-1) ?? -1)
    if (opens(code, at)) open.push(at)
  }
  return around
}

function opens(code: Code, at: number): boolean {
  const kind = code.kind(at)
  const isBracket = kind === 'enter' || (kind === 'mark' && '([{'.includes(code.textOf(at)))
  return isBracket && code.partner(at) > at
}

/** The innermost bracket of this shape around a token, -1 for none. */
export function bracketAround(code: Code, at: number, shape: string): number {
  let open = code.fact(brackets)[at] ?? -1
  while (open >= 0 && !(code.is(open, shape) && code.kind(open) === 'mark')) open = code.fact(brackets)[open] ?? -1
  return open
}

/** The bracket right around a token, of whatever shape. */
export function bracketOf(code: Code, at: number): number {
  return code.fact(brackets)[at] ?? -1
}

/** The whole block in braces a token stands in; the whole file outside of any. */
export function blockAround(code: Code, at: number): Span {
  const open = bracketAround(code, at, '{')
  if (open < 0) return { start: 0, end: code.text.length }
  return { start: code.start(open), end: code.end(code.partner(open)) }
}

/** From the token on, to the end of its block. */
export function restOfBlock(code: Code, at: number): Span {
  return { start: code.start(at), end: blockAround(code, at).end }
}

/** What a parameter in the brackets at `open` holds for: the block after them, or what follows `=`, `=>` or `->`. */
export function bodyAfter(code: Code, open: number): Span {
  const start = code.start(open)
  let at = code.after(open)
  for (let left = MAX_HEAD_TOKENS; left > 0 && code.kind(at) !== null; left -= 1) {
    if (code.is(at, '{')) return { start, end: code.end(code.partner(at) < 0 ? at : code.partner(at)) }
    if (['=', '=>', '->'].includes(code.textOf(at))) return { start, end: endOfExpression(code, at + 1) }
    if ([';', '}', ')'].includes(code.textOf(at))) break
    at = code.after(at)
  }
  return { start, end: code.start(at) }
}

/** Where the line ends that is not inside of brackets. */
function endOfExpression(code: Code, from: number): number {
  let at = code.after(from)
  for (let left = MAX_EXPRESSION_TOKENS; left > 0 && code.kind(at) !== null && !code.startsLine(at); left -= 1) {
    if ([';', ')', '}'].includes(code.textOf(at))) break
    at = code.after(at)
  }
  return code.start(at)
}
