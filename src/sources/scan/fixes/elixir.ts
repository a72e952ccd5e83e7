import { argumentsOf, type Range } from '../engine/arguments.ts'
import type { Code } from '../engine/code.ts'
import type { Fixer, TextEdit } from '../rule.ts'
import { holdsComment, indentAt, removal } from './edit.ts'
import { isPure } from './purity.ts'
import { type Tokens, unwrap } from './value.ts'

const blockEnds = ['end', 'else', 'rescue', 'catch', 'after', ')', ']', '}']
const operatorWords = ['and', 'or', 'in', 'not', 'when']

/** `x |> IO.inspect()`, `IO.inspect(x)`, `dbg(x)`. Captures stay: nobody but a person knows what to hand on instead. */
export const inspection: Fixer = (code, span) => {
  const call = callAt(code, span.start, span.end)
  if (!call) return null
  if (code.is(call.first - 1, '|>')) return withoutStep(code, call)
  const all = argumentsIn(code, call)
  const value = itemOf(code, all)
  const isAllPure = all.every(argument => isPure(code, argument))
  const whole = { start: span.start, end: code.end(call.last) }
  if (isAllPure && isFollowed(code, call)) return holdsComment(code, whole) ? null : removal(code, whole)
  if (!value || !all.every(argument => argument.from === value.from || isPure(code, argument))) return null
  return unwrap(code, call, value)
}

/** `IO.puts(x)` as a statement with another behind it. */
export const output: Fixer = (code, span) => {
  const call = callAt(code, span.start, span.end)
  if (!call || !argumentsIn(code, call).every(argument => isPure(code, argument))) return null
  const whole = { start: span.start, end: code.end(call.last) }
  return isFollowed(code, call) && !holdsComment(code, whole) ? removal(code, whole) : null
}

/** `require IEx; IEx.pry()` as a statement with another behind it. */
export const pry: Fixer = (code, span) => {
  const call = callAt(code, span.start, span.end)
  if (!call) return null
  const isRequired = code.is(call.first - 1, ';') && code.is(call.first - 3, 'require')
  const first = isRequired ? call.first - 3 : call.first
  return isFollowed(code, { first, last: call.last })
    ? removal(code, { start: code.start(first), end: span.end })
    : null
}

/** `open` is its bracket; `bare` are its arguments where it has none. */
type Call = Tokens & { readonly open: number | null; readonly bare: readonly Range[] }

/** A call by its own name: no capture, and no `apply`. */
function callAt(code: Code, start: number, end: number): Call | null {
  const first = code.tokenAt(start)
  const last = code.tokenAt(end - 1)
  if (code.kind(first) !== 'word' || code.is(first - 1, '&')) return null
  let name = first
  for (let left = 10; left > 0 && code.is(name + 1, '.') && code.kind(name + 2) === 'word'; left -= 1) name += 2
  if (!['inspect', 'dbg', 'pry', 'puts'].includes(code.textOf(name))) return null
  if (name === last) return bareCall(code, first, last)
  return code.is(name + 1, '(') && code.partner(name + 1) === last ? { first, last, open: name + 1, bare: [] } : null
}

/** `|> IO.inspect`, `IEx.pry`, and `IO.inspect x, label: "x"`. */
function bareCall(code: Code, first: number, name: number): Call | null {
  if (code.is(first - 1, '|>') || code.is(name, 'pry')) return { first, last: name, open: null, bare: [] }
  const bare: Range[] = []
  let from = name + 1
  for (let left = MAX_BARE; left > 0; left -= 1) {
    const to = endOfArgument(code, from)
    if (to === from) return null
    bare.push({ from, to })
    if (!code.is(to, ',')) return { first, last: to - 1, open: null, bare }
    from = to + 1
  }
  return null
}

/** More arguments, and more tokens of one, than such a call has. */
const MAX_BARE = 20
const MAX_ARGUMENT = 100

/** A comma, the end of the line, or what closes the block around. */
function endOfArgument(code: Code, from: number): number {
  let at = from
  for (let left = MAX_ARGUMENT; left > 0; left -= 1) {
    const text = code.textOf(at)
    const isEnd = code.kind(at) === null || code.kind(at) === 'leave' || code.is(at, ',') || blockEnds.includes(text)
    if (isEnd || ['do', ';', '|>', '->', '<-'].includes(text)) return at
    if (at > from && code.startsLine(at) && endsStatement(code, at - 1)) return beginsStatement(code, at) ? at : from
    at = code.after(at)
  }
  return from
}

function argumentsIn(code: Code, { open, bare }: Call): readonly Range[] {
  return open === null ? bare : argumentsOf(code, open)
}

function withoutStep(code: Code, call: Call): readonly TextEdit[] | null {
  const { first, last } = call
  const all = argumentsIn(code, call)
  const step = { start: code.start(first - 1), end: code.end(last) }
  if (!all.every(argument => isPure(code, argument)) || holdsComment(code, step)) return null
  const operand = first - 2
  const isName = code.kind(operand) === 'word' && /^[a-z_]/.test(code.textOf(operand)) && code.startsLine(operand)
  if (
    isName &&
    isFollowed(code, { first: operand, last }) &&
    !holdsComment(code, { start: code.start(operand), end: step.end })
  )
    return removal(code, { start: code.start(operand), end: step.end })
  return removal(code, step)
}

/** The item among the arguments: with a device before it there are two that have no name. */
function itemOf(code: Code, all: readonly Range[]): Range | null {
  const unnamed = all.filter(({ from }) => !(code.is(from + 1, ':') && code.touches(from + 1)))
  const [first, second] = unnamed
  if (!first || unnamed.length > 2) return null
  if (!second) return all.length === unnamed.length || !code.is(first.from, ':') ? first : null
  return code.is(second.from, '[') && !code.is(first.from, ':') && unnamed.length === all.length ? first : null
}

/** Whether the call is a statement and another stands behind it, so that nobody uses its value. */
function isFollowed(code: Code, { first, last }: Tokens): boolean {
  const next = last + 1
  if (!code.startsLine(first) || code.kind(next) === null || !code.startsLine(next)) return false
  const indent = indentAt(code, code.start(first))
  if (indent === null || indent !== indentAt(code, code.start(next))) return false
  return endsStatement(code, first - 1) && beginsStatement(code, next)
}

function endsStatement(code: Code, at: number): boolean {
  if (code.kind(at) !== 'mark') return !operatorWords.includes(code.textOf(at))
  return [')', ']', '}', '->', ';'].includes(code.textOf(at))
}

function beginsStatement(code: Code, at: number): boolean {
  const text = code.textOf(at)
  if (code.kind(at) === 'leave' || blockEnds.includes(text)) return false
  if (code.kind(at) !== 'mark') return !operatorWords.includes(text)
  return ['@', '%', '{', '[', '(', '&', ':', '!', '^'].includes(text)
}
