import type { Range } from '../engine/arguments.ts'
import type { Code } from '../engine/code.ts'

/** Functions that only look at their arguments. */
const looking = new Set([
  ...['len', 'str', 'repr', 'type', 'int', 'float', 'list', 'dict', 'tuple', 'set', 'sorted', 'sum', 'min', 'max'],
  ...['round', 'format', 'id', 'dir', 'vars', 'isinstance', 'hasattr', 'bool', 'abs', 'hex', 'bin', 'keys', 'values'],
  ...['items', 'join', 'upper', 'lower', 'strip', 'split', 'splitlines', 'String', 'Number', 'stringify', 'entries'],
  ...['toString', 'toFixed', 'inspect', 'length', 'map_size', 'is_nil', 'self', 'byte_size', 'elem', 'hd', 'tl'],
  ...['to_string', 'clone', 'as_str', 'is_empty', 'dbg', 'cap', 'string', 'size', 'getClass', 'getName', 'getMessage'],
  ...['name', 'tostring', 'tonumber', 'count', 'strlen', 'json_encode', 'implode', 'valueOf', 'hashCode', 'sizeof']
])

/** Words that do something, or begin something that may. */
const doing =
  /^(?:await|yield|new|delete|do|fn|raise|throw|send|receive|lambda|unsafe|return|break|continue|function|async)$/

/** Words between two values. */
const between = /^(?:and|or|not|in|is|if|else|for|instanceof|typeof|when|as|of)$/

/** What the template around a script writes there is other code, which may do anything: `<%= f(x) %>`. */
const WRITTEN = /^(?:<[%?]|\{[{!%]|@)/

const MAX_TOKENS = 200

/** Whether the code computes a value and does nothing else, as far as can be told: then it may go. */
export function isPure(code: Code, { from, to }: Range): boolean {
  if (to - from > MAX_TOKENS) return false
  for (let at = from; at < to; at += 1) if (!isPureAt(code, at)) return false
  return true
}

function isPureAt(code: Code, at: number): boolean {
  switch (code.kind(at)) {
    case 'word':
      return !doing.test(code.textOf(at)) && !isBareCall(code, at)
    case 'enter':
      return !WRITTEN.test(code.textOf(at))
    case 'open':
      // A template with a tag is a call.
      return (
        !WRITTEN.test(code.textOf(at)) && !(code.textOf(at) === '`' && code.kind(at - 1) === 'word' && code.touches(at))
      )
    case 'mark':
      return isPureMark(code, at)
    default:
      return true
  }
}

/** `f x`, and `Module.function` without brackets. */
function isBareCall(code: Code, at: number): boolean {
  if (between.test(code.textOf(at))) return false
  const isMember = code.is(at - 1, '.') && /^[A-Z]/.test(code.textOf(at - 2)) && /^[a-z]/.test(code.textOf(at))
  if (isMember && !code.is(at + 1, '(')) return /[a-z]/.test(code.textOf(at - 2)) && !code.is(at - 3, '.')
  const next = code.kind(at + 1)
  if (next === 'word') return !between.test(code.textOf(at + 1)) && !code.startsLine(at + 1)
  return next === 'open' && !code.touches(at + 1) && !code.startsLine(at + 1)
}

function isPureMark(code: Code, at: number): boolean {
  const mark = code.textOf(at)
  if (mark === '(') return !isCall(code, at) || looking.has(code.textOf(at - 1))
  if (['++', '--', ':=', '<-', '|>', '=>'].includes(mark)) return false
  // Signs that some lexers read one by one: `x++`, `x >>= 1`.
  if (/^[-+]$/.test(mark) && code.is(at + 1, mark) && code.touches(at + 1)) return false
  if (/^[<>]=$/.test(mark) && code.is(at - 1, mark.charAt(0)) && code.touches(at)) return false
  if (mark === '[' || mark === '{') return !(code.is(at - 1, '!') && code.kind(at - 2) === 'word')
  if (mark !== '=') return true
  // A named argument of Python, or a comparison whose signs are read one by one.
  return isNamed(code, at)
}

function isCall(code: Code, at: number): boolean {
  const before = code.textOf(at - 1)
  if (code.kind(at - 1) === 'word') return !between.test(before)
  return code.kind(at - 1) === 'close' || [')', ']', '!', '.', '?.', '}', '>'].includes(before)
}

function isNamed(code: Code, at: number): boolean {
  if (code.is(at - 1, '=') || code.is(at + 1, '=') || ['<', '>', '!'].includes(code.textOf(at - 1))) return true
  return code.kind(at - 1) === 'word' && ['(', ','].includes(code.textOf(at - 2)) && code.touches(at)
}
