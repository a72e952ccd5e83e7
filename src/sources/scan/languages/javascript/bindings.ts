import type { Code } from '../../engine/code.ts'
import { type Scoped, Scopes } from '../../engine/scopes.ts'
import { importedAs, isImported } from './imports.ts'
import { parentOf } from './nesting.ts'
import { blockAround, bodyEnd, definitionScope, parametersScope } from './scopes.ts'

/** A name the file gives to something, and the tokens that say to what. */
export type Binding = Scoped & {
  readonly at: number
  /** Token of the value, -1 when there is none to read. */
  readonly value: number
  /** The property of the value it takes: `log` in `{ log: print } = console`. */
  readonly key: string | null
  /** What an import brings: `console` or `console.log`. */
  readonly imported: string | null
}

const declarers = new Set(['const', 'let', 'var', 'using'])
const definers = new Set(['function', 'class', 'enum', 'namespace'])
const modifiers = new Set(['private', 'public', 'protected', 'readonly', 'override'])

/** What binds the word where it stands; `null` when nothing in the file does. */
export function bindingOf(code: Code, at: number): Binding | null {
  return code.fact(bindings)(code.textOf(at)).at(code.start(at))
}

function bindings(code: Code): (name: string) => Scopes<Binding> {
  const known = new Map<string, Scopes<Binding>>()
  return name => {
    const found = known.get(name) ?? new Scopes(code.words(name).flatMap(at => bindingAt(code, at) ?? []))
    known.set(name, found)
    return found
  }
}

const nothing = { value: -1, key: null, imported: null }

function bindingAt(code: Code, at: number): Binding | null {
  if (code.is(at - 1, '.') || code.is(at - 1, '?.')) return null
  const before = code.textOf(at - 1)
  if (isImported(code, at)) return imported(code, at)
  if (definers.has(before) || (before === '*' && code.is(at - 2, 'function')))
    return code.is(at - 2, 'declare') ? null : { ...definitionScope(code, at), at, ...nothing }
  if (code.is(at + 1, '=>')) return { from: code.start(at), to: bodyEnd(code, at + 1), at, ...nothing }
  return inMarkup(code, at) ?? declared(code, at) ?? parameter(code, at)
}

function imported(code: Code, at: number): Binding {
  const value = code.is(at + 1, '=') ? at + 2 : -1
  return { from: 0, to: code.text.length, at, value, key: null, imported: importedAs(code, at) }
}

/** `{#each items as item}` and `{:then value}` of Svelte. */
function inMarkup(code: Code, at: number): Binding | null {
  const isName = code.is(at - 1, 'as') || code.is(at - 1, 'then')
  if (!isName || code.kind(parentOf(code, at)) !== 'enter') return null
  return { from: code.start(at), to: code.text.length, at, ...nothing }
}

function declared(code: Code, at: number): Binding | null {
  if (isDeclarator(code, at)) {
    if (code.is(at - 2, 'declare')) return null
    return { ...blockAround(code, at), at, value: valueBehind(code, at + 1), key: null, imported: null }
  }
  const pattern = patternAround(code, at)
  if (pattern < 0 || !declarers.has(code.textOf(pattern - 1))) return null
  const isDirect = parentOf(code, at) === pattern && code.is(pattern, '{')
  const value = isDirect ? valueBehind(code, code.partner(pattern) + 1) : -1
  return { ...blockAround(code, pattern), at, value, key: keyOf(code, at), imported: null }
}

/** `const x`, and `y` in `const x = 1, y = 2`. */
function isDeclarator(code: Code, at: number): boolean {
  if (declarers.has(code.textOf(at - 1))) return true
  if (!code.is(at - 1, ',') || !endsName(code, at + 1)) return false
  let back = at - 1
  for (let left = 200; left > 0 && back >= 0; left -= 1) {
    if (declarers.has(code.textOf(back)) && code.kind(back) === 'word') return true
    if (code.kind(back) === 'mark' && ['(', '[', '{', ';', '=>'].includes(code.textOf(back))) return false
    back = code.before(back) - 1
    if (code.kind(back) === 'mark' && '([{'.includes(code.textOf(back)) && code.partner(back) > at) return false
  }
  return false
}

/** What may stand behind a name that is declared; `console.log(x)` behind a comma is a value. */
function endsName(code: Code, next: number): boolean {
  return ['', '=', ',', ';', ':', '!', 'of', 'in'].includes(code.textOf(next)) || code.startsLine(next)
}

function parameter(code: Code, at: number): Binding | null {
  const isFirst = modifiers.has(code.textOf(at - 1)) || ['(', ',', '...', '{', '[', ':'].includes(code.textOf(at - 1))
  if (!isFirst || !['', ',', ')', '}', ']', '=', ':', '?'].includes(code.textOf(at + 1))) return null
  const pattern = patternAround(code, at)
  const open = parentOf(code, pattern < 0 ? at : pattern)
  if (!code.is(open, '(') || (pattern < 0 && code.is(at - 1, ':'))) return null
  const scope = parametersScope(code, open)
  return scope && { ...scope, at, ...nothing }
}

/** The outermost bracket of the destructuring a name stands in, -1 outside of one. */
function patternAround(code: Code, at: number): number {
  let found = -1
  let inner = at
  for (let left = 20; left > 0; left -= 1) {
    const parent = parentOf(code, inner)
    const isKey = code.is(parent, '{') && code.is(inner + 1, ':')
    if (!(code.is(parent, '{') || code.is(parent, '[')) || isKey || code.is(inner - 1, '=')) break
    found = parent
    if (declarers.has(code.textOf(parent - 1))) break
    inner = parent
  }
  return found >= 0 && code.is(found - 1, '=') ? -1 : found
}

function keyOf(code: Code, at: number): string {
  return code.textOf(code.is(at - 1, ':') ? at - 2 : at)
}

/** The token behind `=`, past a type. */
function valueBehind(code: Code, from: number): number {
  let at = from
  if (code.is(at, ':'))
    for (let left = 60; left > 0 && !code.is(at, '=') && !code.is(at, ';'); left -= 1) at = code.after(at)
  return code.is(at, '=') ? at + 1 : -1
}
