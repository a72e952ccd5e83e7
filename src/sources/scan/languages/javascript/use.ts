import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'
import { parentOf } from './nesting.ts'
import { operators } from './operand.ts'

/** A function by name: its first and its last token. `isBare`: one word, which may as well be a definition's. */
export type Named = { readonly first: number; readonly last: number; readonly isBare: boolean }

const bindings = new Set(['call', 'apply', 'bind'])
/** Around these a function is looked at and not handed on. */
const lookers = new Set(['if', 'while', 'switch', 'expect', 'mocked', 'isMockFunction'])

/** The whole call, or the name when the function is handed to something else; `null` when it is only named. */
export function useOf(code: Code, named: Named): Span | null {
  const { first, last, isBare } = named
  const behind = code.is(last + 1, '!') ? last + 2 : last + 1
  const isOptional = code.is(behind, '?.')
  const open = isOptional ? behind + 1 : behind
  const start = code.start(first)
  if (code.is(open, '(')) return isBare && isDefinition(code, named) ? null : { start, end: endOf(code, open) }
  if (code.kind(open) === 'open' && !code.startsLine(open)) return { start, end: endOf(code, open) }
  const isLink = isOptional || code.is(behind, '.')
  if (isLink && bindings.has(code.textOf(behind + 1)) && code.is(behind + 2, '('))
    return { start, end: endOf(code, behind + 2) }
  return (isBare ? isArgument(code, named) : isValue(code, named) && !isKept(code, named))
    ? { start, end: code.end(last) }
    : null
}

function endOf(code: Code, open: number): number {
  const close = code.partner(open)
  return code.end(close < 0 ? open : close)
}

/** `function alert(…)`, `alert(…) {`, `alert(x: string): void`, `async alert(…)`. */
function isDefinition(code: Code, { first, last }: Named): boolean {
  const before = code.textOf(first - 1)
  if (code.kind(first - 1) === 'word' && (before === 'function' || !code.startsLine(first)) && !operators.has(before))
    return true
  const close = code.partner(last + 1)
  if (close < 0) return false
  if (code.is(close + 1, '{')) return !code.startsLine(close + 1) || isMemberOf(code, parentOf(code, first))
  if (code.kind(last + 2) === 'word' && code.is(last + 3, ':')) return true
  if (!code.is(close + 1, ':')) return false
  return ['', '{', '}', ';', ','].includes(before) || (code.startsLine(first) && code.kind(first - 1) !== 'mark')
}

/** Whether the brace opens a class or an object, where `alert(x)` with a block on the next line is a method. */
function isMemberOf(code: Code, brace: number): boolean {
  const before = code.textOf(brace - 1)
  if (!code.is(brace, '{')) return false
  if (code.kind(brace - 1) === 'word') return !['else', 'do', 'try', 'finally'].includes(before)
  return ['=', '(', ':', ',', '[', '?', '||', '&&', '??', '>'].includes(before)
}

/** `f(alert)`, `f(x, alert)`, `onClick={alert}` */
function isArgument(code: Code, { first, last }: Named): boolean {
  if (code.kind(first - 1) === 'enter') return code.kind(last + 1) === 'leave' && isHandler(code, first - 1)
  if (!code.is(last + 1, ')') && !code.is(last + 1, ',')) return false
  const isFirst = code.is(first - 1, '(')
  if (isFirst) return isCall(code, first - 1)
  return code.is(first - 1, ',') && code.is(last + 1, ')') && isCall(code, code.before(last + 1))
}

/** Whether the hole is the value of an attribute that takes a handler. */
function isHandler(code: Code, hole: number): boolean {
  return code.is(hole - 1, '=') && /^on[A-Z:]/.test(code.textOf(hole - 2))
}

function isCall(code: Code, open: number): boolean {
  const before = code.textOf(open - 1)
  const isCallee = code.kind(open - 1) === 'word' ? !operators.has(before) && !lookers.has(before) : before === ')'
  return isCallee && !code.is(code.partner(open) + 1, '{') && !code.is(code.partner(open) + 1, '=>')
}

function isEndOfValue(code: Code, next: number): boolean {
  const kind = code.kind(next)
  return kind === null || kind === 'leave' || code.is(next, ';') || (code.startsLine(next) && kind !== 'mark')
}

/** Handed to a call, a variable, a property, or returned; not compared, asked for or assigned to. */
function isValue(code: Code, { first, last }: Named): boolean {
  const next = code.textOf(last + 1)
  const kind = code.kind(last + 1)
  if (!isEndOfValue(code, last + 1) && !(kind === 'mark' && [')', ',', ';', '}', ']', ':', '||', '??'].includes(next)))
    return false
  const before = code.textOf(first - 1)
  const open = before === '(' ? first - 1 : next === ')' ? code.before(last + 1) : -1
  if (open >= 0 && isLookedAt(code, open)) return false
  if (before === '&&' && open >= 0 && code.kind(open - 1) === 'mark' && !code.is(open - 1, '=')) return false
  if (code.kind(first - 1) === 'word') return before === 'return' || before === 'default' || before === 'await'
  return code.kind(first - 1) === 'enter' || ['(', ',', '=', ':', '=>', '||', '&&', '??', '?', '['].includes(before)
}

/** `const log = console.log` in a file that sets `console.log` keeps it, to be put back. */
function isKept(code: Code, { first, last }: Named): boolean {
  return code.is(first - 1, '=') && isEndOfValue(code, last + 1) && code.fact(replaced).has(code.textOf(last))
}

/** The functions of the console that the file sets: `console.log = …`. */
function replaced(code: Code): ReadonlySet<string> {
  const names = code
    .words('console')
    .flatMap(at => (code.is(at + 1, '.') && code.is(at + 3, '=') ? [code.textOf(at + 2)] : []))
  return new Set(names)
}

function isLookedAt(code: Code, open: number): boolean {
  const isAsserted = code.is(open - 2, '.') && (code.is(open - 3, 'assert') || code.is(open - 3, 'expect'))
  return isAsserted || lookers.has(code.textOf(open - 1)) || code.is(open - 1, '!')
}
