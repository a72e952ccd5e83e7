import type { Code } from '../../engine/code.ts'
import { type Binding, bindingOf } from './bindings.ts'
import { isConsoleModule } from './imports.ts'
import { operators } from './operand.ts'

/** Names of the global object. A parameter of that name nearly always is that object, too. */
const roots = new Set(['window', 'globalThis', 'global'])
/** `var self = this` is as common. */
const maybeRoots = new Set(['self', 'top'])
/** `const a = b, b = a` */
const MAX_DEPTH = 5

/** A path to something every program has, `console`, `console.log` or `alert`, and the token behind it. */
export type Path = { readonly name: string; readonly next: number }

/** Whether the word is the global object. */
export function isRoot(code: Code, at: number): boolean {
  const name = code.textOf(at)
  if (code.is(at - 1, '.') || code.is(at - 1, '?.')) return roots.has(name) || maybeRoots.has(name)
  return roots.has(name) || (maybeRoots.has(name) && bindingOf(code, at) === null)
}

/** What the word stands for, when that is a thing every program has: `console.log`; `null` for the file's own. */
function meaningOf(code: Code, at: number, depth = 0): string | null {
  const name = code.textOf(at)
  const binding = bindingOf(code, at)
  if (!binding) return name === 'console' || name === 'alert' ? name : null
  return depth > MAX_DEPTH ? null : meaningOfBinding(code, binding, depth + 1)
}

function meaningOfBinding(code: Code, { at, value, key, imported }: Binding, depth: number): string | null {
  if (imported !== null || value < 0) return imported
  const isItself = code.textOf(value) === code.textOf(at)
  const path = isItself ? { name: code.textOf(at), next: value + 1 } : pathAt(code, value, depth)
  if (!path || !endsValue(code, path.next)) return null
  if (key === null) return path.name
  if (path.name === 'window') return key === 'console' || key === 'alert' ? key : null
  return path.name === 'console' ? `console.${key}` : null
}

/** Reads `console`, `window.console`, `console.log`, `(console as any).log`, `require('console')` from its first token. */
export function pathAt(code: Code, first: number, depth = 0): Path | null {
  if (code.is(first, 'require') && code.is(first + 1, '(') && isConsoleModule(code, first + 2))
    return membersOf(code, { first, name: 'console', next: code.after(first + 1) })
  const inner = code.is(first, '(') ? behindCast(code, first + 1) : first
  if (code.kind(inner) !== 'word') return null
  const name = isRoot(code, inner) ? 'window' : meaningOf(code, inner, depth)
  return name === null
    ? null
    : membersOf(code, { first: code.is(first, '(') ? first + 1 : first, name, next: inner + 1 })
}

type Start = Path & { readonly first: number }

/** Adds what follows, as long as it is a member of something known. */
function membersOf(code: Code, start: Start): Path {
  let path: Start = start
  for (let left = 6; left > 0; left -= 1) {
    const unwrapped = unwrap(code, path)
    const member = memberAt(code, unwrapped.next)
    const name = member && nameOfMember(path.name, member.name)
    if (!member || !name) return path
    path = { first: unwrapped.first, name, next: member.next }
  }
  return path
}

function nameOfMember(object: string, member: string): string | null {
  if (object === 'window')
    return roots.has(member) || maybeRoots.has(member)
      ? 'window'
      : member === 'console' || member === 'alert'
        ? member
        : null
  return object === 'console' ? `console.${member}` : null
}

/** Past `!`, and past ` as any)` and `)` that belong to a bracket right before. */
function unwrap(code: Code, start: Start): Start {
  let { first, next } = start
  for (let left = 4; left > 0; left -= 1) {
    const open = first - 1
    const isCast = code.is(next, 'as') || code.is(next, ')')
    if (code.is(next, '!')) next += 1
    else if (isCast && code.is(open, '(') && !isCalled(code, open) && code.partner(open) >= next) {
      next = code.partner(open) + 1
      first = open
    } else break
  }
  return { ...start, first, next }
}

/** `.log`, `?.log`, `['log']`, `?.['log']` */
function memberAt(code: Code, at: number): Path | null {
  const isOptional = code.is(at, '?.')
  if ((isOptional || code.is(at, '.')) && code.kind(at + 1) === 'word')
    return { name: code.textOf(at + 1), next: at + 2 }
  const open = isOptional ? at + 1 : at
  if (!code.is(open, '[')) return null
  const name = code.string(open + 1)
  const close = code.after(open + 1)
  return name !== null && code.is(close, ']') ? { name, next: close + 1 } : null
}

/** Where the path that holds the word at `at` begins: at `window` in `window.console`. */
export function firstOfPath(code: Code, at: number): number | null {
  let first = at
  for (let left = 4; left > 0 && (code.is(first - 1, '.') || code.is(first - 1, '?.')); left -= 1) {
    const object = code.is(first - 2, '!') ? first - 3 : first - 2
    first = code.is(object, ')') ? code.before(object) : object
    const root = code.is(first, '(') ? behindCast(code, first + 1) : first
    if (!isRoot(code, root)) return null
  }
  const value = code.is(first - 1, '>') && code.is(first - 3, '<') ? first - 3 : first
  return isBracketed(code, value, first) ? value - 1 : first
}

/** Past `<any>` of `(<any>console)`. */
export function behindCast(code: Code, at: number): number {
  return code.is(at, '<') && code.is(at + 2, '>') ? at + 3 : at
}

/** `(console as any)`, `(<any>console)`, `(console)`: the value, and the console's own first token. */
function isBracketed(code: Code, value: number, first: number): boolean {
  if (!code.is(value - 1, '(') || isCalled(code, value - 1)) return false
  return code.is(first + 1, 'as') || (code.is(first + 1, ')') && ['.', '?.', '['].includes(code.textOf(first + 2)))
}

/** `f(console)`, and not `return (console)`. */
function isCalled(code: Code, open: number): boolean {
  return code.kind(open - 1) === 'word' && !operators.has(code.textOf(open - 1))
}

/** Nothing more is done with the value: `console || {}` still is one, `console.log(x)` is none. */
function endsValue(code: Code, at: number): boolean {
  const isBound = code.is(at, '.') && code.is(at + 1, 'bind')
  return isBound || code.startsLine(at) || !['(', '.', '?.', '[', '+', '=='].includes(code.textOf(at))
}
