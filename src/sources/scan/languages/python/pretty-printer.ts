import { argumentsOf, namedArgument } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'
import { calleeAt, callSpan } from './names.ts'

/** `pprint.PrettyPrinter(indent=4).pprint(x)`, and `pp.pprint(x)` behind `pp = pprint.PrettyPrinter()`. */
export function prettyPrinter(code: Code, at: number): Span | null {
  if (!code.is(at, 'pprint') || !code.is(at - 1, '.') || !code.is(at + 1, '(')) return null
  const receiver = at - 2
  const made = code.is(receiver, ')') ? code.before(receiver) - 1 : madeAt(code, receiver)
  if (made === null || !makesPrinter(code, made)) return null
  const first = code.is(receiver, ')') ? (calleeAt(code, made)?.first ?? made) : receiver
  return callSpan(code, { name: '', first, open: at + 1 })
}

/** A name that is set more often than this is no printer. */
const MAX_VALUES = 8

/** The last word of the call in `name = module.Class(…)`. */
function madeAt(code: Code, name: number): number | null {
  if (code.kind(name) !== 'word' || code.is(name - 1, '.')) return null
  for (const at of code.words(code.textOf(name)).slice(0, MAX_VALUES)) {
    if (!code.is(at + 1, '=')) continue
    let last = at + 2
    while (code.is(last + 1, '.') && code.kind(last + 2) === 'word') last += 2
    return last
  }
  return null
}

/** With a stream of its own it prints to where the program wants it. */
function makesPrinter(code: Code, at: number): boolean {
  const callee = calleeAt(code, at)
  if (callee?.name !== 'pprint.PrettyPrinter') return false
  return namedArgument(code, argumentsOf(code, callee.open), 'stream') === null
}
