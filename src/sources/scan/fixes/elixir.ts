import { argumentsOf, type Range } from '../engine/arguments.ts'
import type { Code } from '../engine/code.ts'
import { type Fixer, holdsComment, indentAt, removal, type TextEdit } from './edit.ts'
import { isPure } from './purity.ts'
import { type Tokens, unwrap } from './value.ts'

const blockEnds = ['end', 'else', 'rescue', 'catch', 'after', ')', ']', '}']
const operatorWords = ['and', 'or', 'in', 'not', 'when']

/** `x |> IO.inspect()`, `IO.inspect(x)`, `dbg(x)`. Captures stay: nobody but a person knows what to hand on instead. */
export const inspection: Fixer = (code, span) => {
  const call = callAt(code, span.start, span.end)
  if (!call) return null
  if (code.is(call.first - 1, '|>')) return withoutStep(code, call)
  const value = itemOf(code, call)
  const all = call.open === null ? [] : argumentsOf(code, call.open)
  const isAllPure = all.every(argument => isPure(code, argument))
  if (isAllPure && isFollowed(code, call)) return holdsComment(code, span) ? null : removal(code, span)
  if (!value || !all.every(argument => argument.from === value.from || isPure(code, argument))) return null
  return unwrap(code, call, value)
}

/** `require IEx; IEx.pry()` as a statement with another behind it. */
export const pry: Fixer = (code, span) => {
  const call = callAt(code, span.start, span.end)
  if (!call) return null
  const isRequired = code.is(call.first - 1, ';') && code.is(call.first - 3, 'require')
  const first = isRequired ? call.first - 3 : call.first
  return isFollowed(code, { ...call, first }) ? removal(code, { start: code.start(first), end: span.end }) : null
}

type Call = Tokens & { readonly open: number | null }

/** A call by its own name: no capture, and no `apply`. */
function callAt(code: Code, start: number, end: number): Call | null {
  const first = code.tokenAt(start)
  const last = code.tokenAt(end - 1)
  if (code.kind(first) !== 'word' || code.is(first - 1, '&')) return null
  let name = first
  for (let left = 10; left > 0 && code.is(name + 1, '.') && code.kind(name + 2) === 'word'; left -= 1) name += 2
  if (!['inspect', 'dbg', 'pry'].includes(code.textOf(name))) return null
  if (name === last) return code.is(first - 1, '|>') ? { first, last, open: null } : null
  return code.is(name + 1, '(') && code.partner(name + 1) === last ? { first, last, open: name + 1 } : null
}

function withoutStep(code: Code, { first, last, open }: Call): readonly TextEdit[] | null {
  const all = open === null ? [] : argumentsOf(code, open)
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
function itemOf(code: Code, { open }: Call): Range | null {
  if (open === null) return null
  const all = argumentsOf(code, open)
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
