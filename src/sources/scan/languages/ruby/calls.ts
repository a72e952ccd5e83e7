import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'
import { isOwnMethod, isVariable } from './own-names.ts'

const LINKS = ['.', '&.', '::']
/** Words that cannot begin an argument. */
const operators = new Set([
  ...['if', 'unless', 'while', 'until', 'and', 'or', 'rescue', 'ensure', 'else', 'elsif', 'when', 'then', 'do', 'in'],
  'end'
])
const beforeStatement = new Set(['then', 'do', 'else', 'begin', 'ensure', 'and', 'or', 'not', 'return', 'in', 'rescue'])

/** A call of one of Kernel's methods: where it begins, and its last token. */
export type KernelCall = { readonly first: number; readonly last: number }

/** Where the name is Kernel's own: bare or `Kernel.name`, not another object's, a key, a symbol or a definition. */
export function kernelName(code: Code, at: number): number | null {
  const { first, name, hangsOn } = chainAt(code, at, LINKS)
  const isRooted =
    hangsOn !== null && code.is(first - 1, '::') && code.kind(hangsOn) !== 'word' && !code.touches(first - 1)
  if (hangsOn !== null && !isRooted) return null
  const begin = isRooted ? first - 1 : first
  if (first !== at) return name === `Kernel.${code.textOf(at)}` && !isDefined(code, first) ? begin : null
  if (isRooted || isDefined(code, at) || isKey(code, at) || isSymbol(code, at)) return null
  return isOwnMethod(code, at) ? null : at
}

function isDefined(code: Code, first: number): boolean {
  const before = code.textOf(first - 1)
  return ['def', 'alias', 'undef'].includes(before) || code.is(first - 2, 'alias')
}

function isKey(code: Code, at: number): boolean {
  return code.is(at + 1, ':') && code.touches(at + 1)
}

/** `:name`; and not `x ? y : name`. */
function isSymbol(code: Code, at: number): boolean {
  return code.is(at - 1, ':') && code.touches(at)
}

/** A call that prints: with arguments, or bare when the method then prints as well. */
export function printCall(code: Code, at: number, mayBeBare: boolean): Span | null {
  const handed = handedOver(code, at)
  if (handed) return handed
  const first = kernelName(code, at)
  if (first === null) return null
  const start = code.start(first)
  if (opensArguments(code, at)) return { start, end: endOfBrackets(code, at) }
  if (beginsArgument(code, at)) return { start, end: endOfArguments(code, at) }
  return mayBeBare && isStatement(code, first, at) ? { start, end: code.end(at) } : null
}

/** `method(:puts)`, `send(:puts, x)`: a symbol that a method is called by. */
function handedOver(code: Code, at: number): Span | null {
  if (!isSymbol(code, at) || !code.is(at - 2, '(') || !['method', 'send', '__send__'].includes(code.textOf(at - 3)))
    return null
  const first = kernelFirst(code, at - 3)
  return first === null ? null : { start: code.start(first), end: code.end(code.partner(at - 2)) }
}

function kernelFirst(code: Code, at: number): number | null {
  const { first, name, hangsOn } = chainAt(code, at, LINKS)
  if (hangsOn !== null) return null
  return first === at || name.startsWith('Kernel.') ? first : null
}

/** `byebug`, `debugger(do: 'info')`: the method, as a statement of its own or with brackets. */
export function statementCall(code: Code, at: number): Span | null {
  const first = kernelName(code, at)
  if (first === null) return null
  const start = code.start(first)
  if (opensArguments(code, at)) return { start, end: endOfBrackets(code, at) }
  return isStatement(code, first, at) ? { start, end: code.end(at) } : null
}

/** Where the call of the method at `at` ends, with brackets or without. */
export function endOfCall(code: Code, at: number): number {
  if (opensArguments(code, at)) return endOfBrackets(code, at)
  return beginsArgument(code, at) ? endOfArguments(code, at) : code.end(at)
}

export function opensArguments(code: Code, at: number): boolean {
  return code.is(at + 1, '(') && code.touches(at + 1)
}

export function endOfBrackets(code: Code, at: number): number {
  const close = code.partner(at + 1)
  return code.end(close < 0 ? at : close)
}

/** Whether an argument without brackets follows on the same line. */
function beginsArgument(code: Code, at: number): boolean {
  const next = at + 1
  const kind = code.kind(next)
  if (kind === null || code.startsLine(next) || code.touches(next)) return false
  if (kind === 'word') return !operators.has(code.textOf(next)) && !code.is(next + 1, '=')
  if (kind === 'literal' || kind === 'open') return true
  const mark = code.textOf(next)
  if (mark === '->' || mark === '!' || mark === '~' || mark === '(' || mark === '..') return true
  if (!code.touches(next + 1)) return false
  if (mark === ':') return !code.is(at - 1, '?')
  return ['[', '-', '*', '**', '&', '::', '+'].includes(mark) && !isVariable(code, at)
}

/** More tokens than a call without brackets has. */
const MAX_TOKENS = 400

/** The end of the line, or what closes or modifies the statement before. */
function endOfArguments(code: Code, at: number): number {
  let next = code.after(at + 1)
  let last = next - 1
  for (let left = MAX_TOKENS; left > 0 && !endsArguments(code, next); left -= 1) {
    next = code.after(next)
    last = next - 1
  }
  return code.end(last)
}

function endsArguments(code: Code, next: number): boolean {
  const kind = code.kind(next)
  if (kind === null || kind === 'leave') return true
  if (code.startsLine(next)) return !continues(code, next)
  if (kind === 'mark') return [';', ')', ']', '}'].includes(code.textOf(next))
  return (
    kind === 'word' &&
    ['if', 'unless', 'while', 'until', 'and', 'or', 'rescue', 'do', 'end'].includes(code.textOf(next))
  )
}

/** The line before ends with an operator or a comma, or this one begins with `.`. */
function continues(code: Code, next: number): boolean {
  if (code.is(next, '.') || code.is(next, '&.')) return true
  return code.kind(next - 1) === 'mark' && ![')', ']', '}', '?', '!'].includes(code.textOf(next - 1))
}

/** Nothing but the word itself stands there as a statement. */
function isStatement(code: Code, first: number, at: number): boolean {
  return startsStatement(code, first) && endsStatement(code, at) && !isVariable(code, at)
}

function startsStatement(code: Code, first: number): boolean {
  const kind = code.kind(first - 1)
  if (kind === null || kind === 'enter') return true
  const before = code.textOf(first - 1)
  if (code.startsLine(first)) return kind !== 'mark' || ![',', '(', '=', '[', '.', '&.', '+', '-'].includes(before)
  if (kind === 'word') return beforeStatement.has(before)
  return kind === 'mark' && [';', '{', '|', '&&', '||', '(', ')', '!'].includes(before)
}

function endsStatement(code: Code, at: number): boolean {
  const next = at + 1
  const kind = code.kind(next)
  if (kind === null || kind === 'leave') return true
  if (code.startsLine(next)) return !code.is(next, '.') && !code.is(next, '&.')
  if (kind === 'word') return operators.has(code.textOf(next)) && !code.is(next, 'in') && !code.is(next, 'do')
  return kind === 'mark' && [';', '}', ')'].includes(code.textOf(next))
}
