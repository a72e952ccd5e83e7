import type { Code } from '../../engine/code.ts'
import type { Scoped } from '../../engine/scopes.ts'
import { parentOf } from './nesting.ts'

const controls = new Set(['if', 'while', 'for', 'switch', 'with'])
const VALUE_BEHIND = new Set(['=', '(', ',', ':', '[', '?', '=>', '&&', '||', '??', '!'])
/** A return type or an arrow's value is shorter than this many tokens; what is longer is taken as far as this. */
const MAX_STEPS = 400

/** The block a declaration stands in; for one in the brackets of `for (…)` the loop. */
export function blockAround(code: Code, at: number): Scoped {
  const parent = parentOf(code, at)
  if (code.is(parent, '(')) return { from: code.start(parent), to: bodyEnd(code, code.partner(parent) + 1) }
  if (!code.is(parent, '{') || code.kind(parent) !== 'mark') return { from: 0, to: code.text.length }
  return { from: code.start(parent), to: code.end(code.partner(parent)) }
}

/** A named function that is a value knows its name alone. */
export function definitionScope(code: Code, at: number): Scoped {
  const word = code.is(at - 1, '*') ? at - 2 : at - 1
  const before = code.is(word - 1, 'async') ? word - 2 : word - 1
  const isValue = code.kind(before) === 'mark' ? VALUE_BEHIND.has(code.textOf(before)) : code.is(before, 'return')
  return isValue ? { from: code.start(at), to: bodyEnd(code, code.after(at + 1)) } : blockAround(code, at)
}

/** Where the parameters in the bracket at `open` hold; `null` when they are arguments or none. */
export function parametersScope(code: Code, open: number): Scoped | null {
  const close = code.partner(open)
  const head = code.textOf(open - 1)
  if (close < 0 || (controls.has(head) && code.kind(open - 1) === 'word')) return null
  const next = close + 1
  const from = code.start(open)
  if (code.is(next, '=>') || (code.is(next, '{') && !isMarkBefore(code, open))) return { from, to: bodyEnd(code, next) }
  if (!code.is(next, ':') || code.is(open - 1, '?') || code.is(open - 2, '?')) return null
  const body = bodyBehindType(code, next + 1)
  return body < 0 ? null : { from, to: bodyEnd(code, body) }
}

/** The end of a block, of an arrow's value or of one statement. */
export function bodyEnd(code: Code, at: number): number {
  const body = code.is(at, '=>') ? at + 1 : at
  if (code.is(body, '{')) return code.end(code.partner(body))
  let end = body
  for (let left = MAX_STEPS; left > 0 && !endsBody(code, end, { at, body }); left -= 1) end = code.after(end)
  return code.end(end - 1)
}

/** A line that begins with a name begins a statement; a comma ends an arrow's value alone. */
function endsBody(code: Code, end: number, { at, body }: { readonly at: number; readonly body: number }): boolean {
  if (end > body && code.startsLine(end) && code.kind(end) === 'word') return true
  return isEnd(code, end) && (body > at || !code.is(end, ','))
}

/** Past a return type: the `{` or `=>` behind it. */
function bodyBehindType(code: Code, from: number): number {
  let at = from
  let angles = 0
  for (let left = 60; left > 0 && (angles > 0 || !(isEnd(code, at) || code.is(at, '='))); left -= 1) {
    if (angles === 0 && (code.is(at, '=>') || (code.is(at, '{') && at > from))) return at
    if (code.is(at, '<')) angles += 1
    if (code.is(at, '>')) angles -= 1
    at = code.after(at)
  }
  return -1
}

function isEnd(code: Code, at: number): boolean {
  const kind = code.kind(at)
  return kind === null || kind === 'leave' || (kind === 'mark' && [',', ';', ')', ']', '}'].includes(code.textOf(at)))
}

/** `= (…) {` is nothing; a name, `>` or `]` before the bracket makes it a function's. */
function isMarkBefore(code: Code, open: number): boolean {
  return code.kind(open - 1) === 'mark' && !code.is(open - 1, '>') && !code.is(open - 1, ']') && !code.is(open - 1, '*')
}
