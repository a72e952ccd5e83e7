import { argumentsOf } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { isImported } from './imports.ts'

/** Devices that end up where `io:format/2` writes. */
const terminals = new Set(['user', 'standard_io', 'group_leader'])
/** Functions that call a function by the names of its module and itself. */
const callers = new Set(['apply', 'spawn', 'spawn_link', 'spawn_monitor'])

export const rules: readonly Rule[] = [
  {
    id: 'erlang/io-format',
    group: 'stdout',
    severity: 'warning',
    message: 'io:format writes to standard output',
    help: 'Write through logger, unless this is the output of a command-line program.',
    words: ['format', 'fwrite'],
    match: (code, at) => byNames(code, at) ?? call(code, at) ?? reference(code, at)
  }
]

/** `io:format("~p~n", [X])` */
function call(code: Code, at: number): Span | null {
  const first = firstOfName(code, at)
  if (first === null || !code.is(at + 1, '(') || !writesToTerminal(code, at + 1)) return null
  const close = code.partner(at + 1)
  return { start: code.start(first), end: code.end(close < 0 ? at + 1 : close) }
}

/** Where `io:format` begins; a bare `format` counts when it is imported. */
function firstOfName(code: Code, at: number): number | null {
  if (!code.is(at - 1, ':')) return isImported(code, at) ? at : null
  if (code.is(at - 2, 'io') && !code.is(at - 3, '?') && !code.is(at - 3, '#')) return at - 2
  const quoted = code.before(at - 2)
  return code.textOf(quoted) === "'" && code.string(quoted) === 'io' ? quoted : null
}

/** With three arguments the first is the device; without any it is the type `io:format()`. */
function writesToTerminal(code: Code, open: number): boolean {
  const all = argumentsOf(code, open)
  if (all.length === 0) return false
  return all.length < 3 || terminals.has(code.textOf(all[0]?.from ?? open))
}

/** `fun io:format/2` */
function reference(code: Code, at: number): Span | null {
  const first = firstOfName(code, at)
  if (first === null || !code.is(first - 1, 'fun') || !code.is(at + 1, '/') || code.is(at + 2, '3')) return null
  return { start: code.start(first - 1), end: code.end(at + 2) }
}

/** `apply(io, format, [Text])` */
function byNames(code: Code, at: number): Span | null {
  const open = at - 3
  if (!code.is(at - 1, ',') || !code.is(at - 2, 'io') || !code.is(open, '(')) return null
  if (!callers.has(code.textOf(open - 1))) return null
  const isQualified = code.is(open - 2, ':')
  if (isQualified && !code.is(open - 3, 'erlang')) return null
  const close = code.partner(open)
  return { start: code.start(isQualified ? open - 3 : open - 1), end: code.end(close < 0 ? at : close) }
}
