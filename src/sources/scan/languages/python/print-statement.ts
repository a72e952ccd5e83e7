import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'

/** Words that cannot begin what Python 2 prints. */
const operators = new Set(['in', 'is', 'and', 'or', 'if', 'else', 'for', 'as'])

/** `print "text"` and `print >> sys.stderr, x` of Python 2. */
export function printStatement(code: Code, at: number): Span | null {
  const beginsStatement = code.startsLine(at) || code.is(at - 1, ';') || code.is(at - 1, ':')
  if (!beginsStatement || code.startsLine(at + 1)) return null
  const kind = code.kind(at + 1)
  const isValue = kind === 'open' || kind === 'literal' || (kind === 'word' && !operators.has(code.textOf(at + 1)))
  return isValue || code.is(at + 1, '>>') ? { start: code.start(at), end: code.end(at) } : null
}
