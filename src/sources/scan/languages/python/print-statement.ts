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
  return isValue || isToTerminal(code, at + 1) ? { start: code.start(at), end: code.end(at) } : null
}

/** `print >> sys.stderr, x`, and not to a file of the program's own. */
function isToTerminal(code: Code, at: number): boolean {
  return code.is(at, '>>') && (isStream(code, at + 1) || (code.is(at + 2, '.') && isStream(code, at + 3)))
}

function isStream(code: Code, at: number): boolean {
  return /^(?:__)?(?:stdout|stderr)(?:__)?$/.test(code.textOf(at))
}
