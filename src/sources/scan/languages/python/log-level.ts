import { argumentsOf, namedArgument, type Range } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'

const levels = new Set(['DEBUG', 'INFO'])

export const logLevel: Rule = {
  id: 'python/log-level',
  group: 'log-level',
  severity: 'warning',
  message: 'The log level is set to DEBUG or INFO in code',
  help: 'Take it from the configuration, with WARNING as the default.',
  words: ['setLevel', 'basicConfig', 'level'],
  needs: ['setLevel', 'basicConfig', '.level = ', '.level='],
  match: (code, at) => {
    if (code.is(at, 'level')) return assigned(code, at)
    if (!code.is(at + 1, '(') || code.is(at - 1, 'def')) return null
    const all = argumentsOf(code, at + 1)
    const level = code.is(at, 'setLevel')
      ? (namedArgument(code, all, 'level') ?? all[0])
      : namedArgument(code, all, 'level')
    if (!level || !isChatty(code, level)) return null
    const first = receiverOf(code, at)
    const isNumber = code.kind(level.from) === 'literal'
    if (isNumber && code.is(at, 'setLevel') && !isLogger(code, { from: first, to: at })) return null
    const close = code.partner(at + 1)
    return { start: code.start(first), end: code.end(close < 0 ? at : close) }
  }
}

/** A longer chain of calls is reported from its middle. */
const MAX_CHAIN = 50

/** `logging.getLogger("a").setLevel` begins at `logging`. */
function receiverOf(code: Code, at: number): number {
  let first = at
  for (let left = MAX_CHAIN; left > 0 && code.is(first - 1, '.'); left -= 1) {
    first = code.before(first - 2)
    while ((code.is(first, '(') || code.is(first, '[')) && endsValue(code, first - 1)) first = code.before(first - 1)
  }
  return first
}

function endsValue(code: Code, at: number): boolean {
  return code.kind(at) === 'word' || code.is(at, ')') || code.is(at, ']')
}

/** Other things have levels that are numbers, too. */
function isLogger(code: Code, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) if (/log|root|handler/i.test(code.textOf(at))) return true
  return false
}

/** `logger.level = logging.DEBUG`, and not the level of something else. */
function assigned(code: Code, at: number): Span | null {
  if (!code.is(at - 1, '.') || !code.is(at + 1, '=') || !/log|root|handler/i.test(code.textOf(at - 2))) return null
  const isDotted = code.is(at + 3, '.')
  const to = isDotted ? at + 5 : at + 3
  const isNamed = /^(?:logging|DEBUG|INFO)$/.test(code.textOf(at + 2))
  if (!isNamed || !isChatty(code, { from: at + 2, to }) || !code.startsLine(to)) return null
  return { start: code.start(receiverOf(code, at)), end: code.end(to - 1) }
}

/** `DEBUG`, `logging.DEBUG`, `"DEBUG"`, `10`, and nothing that is computed. */
function isChatty(code: Code, { from, to }: Range): boolean {
  const text = code.string(from)
  if (text !== null) return levels.has(text.toUpperCase())
  const last = code.textOf(to - 1)
  if (to - from === 1) return levels.has(last) || last === '10' || last === '20'
  return to - from === 3 && code.is(from + 1, '.') && levels.has(last)
}
