import { argumentsOf, type Range } from '../engine/arguments.ts'
import type { Code } from '../engine/code.ts'
import { isVariable } from '../languages/ruby/own-names.ts'
import type { Fixer } from '../rule.ts'
import { ruby } from './line-grammars.ts'
import { withoutLine } from './lines.ts'
import { unwrap } from './value.ts'

const modifiers = ['if', 'unless', 'while', 'until', 'rescue', 'and', 'or', '&&', '||']
const gems = ['byebug', 'pry', 'pry-byebug', 'debug', 'irb']

/** `byebug`, and `require 'byebug'; byebug`, as a statement with another behind it. */
export const breakpoint: Fixer = (code, span) => {
  const first = code.tokenAt(span.start)
  const last = code.tokenAt(span.end - 1)
  return withoutLine(code, ruby, { first: withRequire(code, first), last })
}

/** `puts x` as a statement with another behind it: its value is `nil`, which nobody asks for there. */
export const output: Fixer = (code, span) => {
  const call = callIn(code, span.start, span.end)
  return call && isPure(code, call.inside) ? withoutLine(code, ruby, call) : null
}

/** `p x` gives `x` back: as a statement it goes, as a value it becomes `x`. */
export const inspection: Fixer = (code, span) => {
  const call = callIn(code, span.start, span.end)
  if (!call || modifiers.includes(code.textOf(call.last + 1))) return null
  const gone = isPure(code, call.inside) ? withoutLine(code, ruby, call) : null
  if (gone) return gone
  return isOneValue(code, call) ? unwrap(code, call, call.inside) : null
}

type Call = { readonly first: number; readonly last: number; readonly inside: Range; readonly isBracketed: boolean }

/** `p(x)` and `p x`. */
function callIn(code: Code, start: number, end: number): Call | null {
  const first = code.tokenAt(start)
  const last = code.tokenAt(end - 1)
  const name = code.is(first + 1, '.') ? first + 2 : first
  if (code.kind(name) !== 'word' || name === last) return null
  const isBracketed = code.is(name + 1, '(') && code.partner(name + 1) === last
  const inside = isBracketed ? { from: name + 2, to: last } : { from: name + 1, to: last + 1 }
  return inside.from < inside.to ? { first, last, inside, isBracketed } : null
}

function isOneValue(code: Code, { inside, last, isBracketed }: Call): boolean {
  if (isBracketed && argumentsOf(code, inside.from - 1).length !== 1) return false
  if (code.is(last + 1, 'do') || code.is(last + 1, '{')) return false
  if (['*', '**', '&'].includes(code.textOf(inside.from))) return false
  for (let at = inside.from; at < inside.to; at = code.after(at)) {
    if (code.is(at, ',') || code.is(at, '=>') || code.textOf(at).startsWith('<<') || code.is(at, 'do')) return false
    if (code.is(at + 1, ':') && code.touches(at + 1) && !code.is(at, '?') && code.kind(at) === 'word') return false
  }
  return true
}

function withRequire(code: Code, first: number): number {
  if (!code.is(first - 1, ';') || code.kind(first - 2) !== 'close') return first
  const open = code.before(first - 2)
  return code.is(open - 1, 'require') && gems.includes(code.string(open) ?? '') ? open - 1 : first
}

/** Methods that only look at what they are called on. */
const looking = new Set([
  ...[
    'inspect',
    'to_s',
    'to_a',
    'to_h',
    'to_i',
    'to_f',
    'to_sym',
    'class',
    'size',
    'length',
    'count',
    'keys',
    'values'
  ],
  ...['first', 'last', 'id', 'name', 'attributes', 'errors', 'full_messages', 'message', 'backtrace', 'nil?', 'empty?'],
  ...['any?', 'sort', 'uniq', 'upcase', 'downcase', 'strip', 'object_id', 'methods', 'caller', 'self', 'params']
])

const MAX_TOKENS = 200

/** Variables, constants and literals, and what only looks at them. Any other word may be a method that does something. */
function isPure(code: Code, { from, to }: Range): boolean {
  if (to - from > MAX_TOKENS) return false
  for (let at = from; at < to; at += 1) if (!isPureAt(code, at)) return false
  return true
}

function isPureAt(code: Code, at: number): boolean {
  const text = code.textOf(at)
  switch (code.kind(at)) {
    case 'word':
      return isPureWord(code, at)
    case 'open':
      return text !== '`' && !text.startsWith('%x')
    case 'mark':
      if (text === '=') return false
      return text !== '(' || code.kind(at - 1) !== 'word' || looking.has(code.textOf(at - 1))
    default:
      // The body of a heredoc stands below.
      return !text.startsWith('<<')
  }
}

function isPureWord(code: Code, at: number): boolean {
  const text = code.textOf(at)
  if (looking.has(text) || /^(?:[A-Z@$]|__)/.test(text)) return true
  if (/^(?:nil|true|false|and|or|not)$/.test(text)) return true
  const isKey = code.is(at + 1, ':') && code.touches(at + 1)
  const isSymbol = code.is(at - 1, ':') && code.touches(at)
  return isKey || isSymbol || (!code.is(at - 1, '.') && isVariable(code, at))
}
