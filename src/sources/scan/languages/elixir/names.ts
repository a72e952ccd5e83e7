import { MAX_CHAIN_WORDS } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import { aliases, imports, isDefinedHere } from './scopes.ts'

/** What is called at a word, by its full name, and the token where that name begins. */
export type Callee = { readonly name: string; readonly first: number }

const definers = new Set([
  'def',
  'defp',
  'defmacro',
  'defmacrop',
  'defdelegate',
  'defguard',
  'defguardp',
  'defn',
  'defnp'
])
const specifiers = new Set(['spec', 'callback', 'macrocallback', 'type', 'typep', 'opaque'])
/** Words that cannot begin an argument. */
const operators = new Set(['and', 'or', 'in', 'when', 'do', 'end', 'else', 'rescue', 'catch', 'after'])

/** The full name of the function the word at `at` calls or captures: `IO.inspect`, `Kernel.dbg`. */
export function calleeAt(code: Code, at: number): Callee | null {
  if (code.is(at + 1, ':') && code.touches(at + 1)) return null
  if (code.is(at - 1, ':') && code.touches(at)) return byAtom(code, at)
  if (code.is(at - 1, '.')) return qualified(code, at)
  return isCall(code, at) ? unqualified(code, at) : null
}

/** Where the call ends: after its brackets, after the arity of a capture, else after its name. */
export function callEnd(code: Code, at: number): number {
  if (code.is(at + 1, '(') && code.touches(at + 1)) {
    const close = code.partner(at + 1)
    return code.end(close < 0 ? at : close)
  }
  const isCapture = code.is(at + 1, '/') && code.kind(at + 2) === 'literal' && !code.startsLine(at + 1)
  return code.end(isCapture ? at + 2 : at)
}

function qualified(code: Code, at: number): Callee | null {
  let first = at - 2
  const head = code.textOf(first)
  const quoted = quotedModule(code, first)
  if (quoted) return { name: `${quoted.name}.${code.textOf(at)}`, first: quoted.first }
  if (code.kind(first) !== 'word') return null
  if (code.is(first - 1, ':') && code.touches(first)) return { name: `:${head}.${code.textOf(at)}`, first: first - 1 }
  const parts = [head]
  while (parts.length < MAX_CHAIN_WORDS && code.is(first - 1, '.') && code.kind(first - 2) === 'word') {
    first -= 2
    parts.unshift(code.textOf(first))
  }
  if (code.is(first - 1, '.') || !/^[A-Z]/.test(parts[0] ?? '')) return null
  return { name: `${fullModule(code, parts, first)}.${code.textOf(at)}`, first }
}

/** `:"Elixir.IO"`, which is `IO`; asked at its last quote. */
function quotedModule(code: Code, close: number): Callee | null {
  const open = code.before(close)
  const name = /^Elixir\.(.+)$/.exec((code.kind(close) === 'close' && code.string(open)) || '')?.[1]
  return name !== undefined && code.is(open - 1, ':') && code.touches(open) ? { name, first: open - 1 } : null
}

function fullModule(code: Code, parts: readonly string[], first: number): string {
  const [head = '', ...rest] = parts
  if (head === 'Elixir') return rest.join('.')
  const alias = code.fact(aliases).get(head)?.at(code.start(first))
  return [alias?.target ?? head, ...rest].join('.')
}

function unqualified(code: Code, at: number): Callee | null {
  const name = code.textOf(at)
  if (isDeclared(code, at) || isDefinedHere(code, at)) return null
  const imported = code.fact(imports).get(name)?.at(code.start(at))
  if (imported?.hides) return null
  return { name: `${imported?.module ?? 'Kernel'}.${name}`, first: at }
}

/** Functions that call a function by the names of its module and itself. */
const callers = /^(?:apply|(?:spawn|start)(?:_link|_monitor)?|async(?:_nolink)?)$/

/** `apply(IO, :inspect, …)`, `spawn(IO, :inspect, …)`: a module and the name of its function, as the first arguments. */
function byAtom(code: Code, at: number): Callee | null {
  const comma = at - 2
  if (!code.is(comma, ',')) return null
  const last = comma - 1
  const quoted = quotedModule(code, last)
  if (quoted)
    return code.is(quoted.first - 1, '(') && callers.test(code.textOf(quoted.first - 2))
      ? { name: `${quoted.name}.${code.textOf(at)}`, first: quoted.first - 2 }
      : null
  let first = last
  const least = last - 2 * MAX_CHAIN_WORDS
  while (first > least && code.kind(first) === 'word' && code.is(first - 1, '.') && !code.is(first - 2, ')')) first -= 2
  if (!/^[A-Z]/.test(code.textOf(first)) || !code.is(first - 1, '(') || !callers.test(code.textOf(first - 2)))
    return null
  const parts: string[] = []
  for (let part = first; part <= last; part += 2) parts.push(code.textOf(part))
  return { name: `${fullModule(code, parts, first)}.${code.textOf(at)}`, first: first - 2 }
}

function isDeclared(code: Code, at: number): boolean {
  const before = code.textOf(at - 1)
  return definers.has(before) || (specifiers.has(before) && code.is(at - 2, '@'))
}

function isCall(code: Code, at: number): boolean {
  if (code.is(at - 1, '@') && code.touches(at)) return false
  if (code.is(at + 1, '(') && code.touches(at + 1)) return true
  if (code.is(at - 1, '|>')) return true
  if (code.is(at - 1, '&') && code.is(at + 1, '/')) return true
  return !code.startsLine(at + 1) && !code.touches(at + 1) && beginsArgument(code, at + 1)
}

function beginsArgument(code: Code, at: number): boolean {
  const kind = code.kind(at)
  if (kind === 'word') return !operators.has(code.textOf(at))
  if (kind === 'literal' || kind === 'open') return true
  return ['%', '@', ':', '[', '{', '-', '&', '!', '^'].includes(code.textOf(at)) && code.touches(at + 1)
}
