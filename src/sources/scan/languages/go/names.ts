import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'
import { blockAround, bodyAfter, bracketOf, restOfBlock } from '../braces/blocks.ts'
import { shadowing } from '../braces/shadows.ts'
import { imports } from './imports.ts'

/** What a word names: a package's path, a dot and the rest, or a builtin's name alone. */
export type Named = { readonly path: string; readonly first: number }

/** The function of a package that the word at `at` names: `fmt.Println`, whatever `fmt` is called here. */
export function packageMember(code: Code, at: number): Named | null {
  const { name, first, hangsOn } = chainAt(code, at, ['.'])
  if (hangsOn !== null) return null
  if (first === at) return dotImported(code, at)
  const [head = '', ...rest] = name.split('.')
  const { byName } = code.fact(imports)
  const path = byName.get(head)
  // A piece of a file without imports is read as if the usual ones stood above it.
  if ((path === undefined && byName.size > 0) || isShadowed(code, first)) return null
  return { path: `${path ?? head}.${rest.join('.')}`, first }
}

function dotImported(code: Code, at: number): Named | null {
  const { dotted } = code.fact(imports)
  if (dotted.size === 0 || !isCall(code, at) || isShadowed(code, at)) return null
  const path = [...dotted].find(each => each === 'fmt' || each === 'os' || each.endsWith('/spew'))
  return path === undefined ? null : { path: `${path}.${code.textOf(at)}`, first: at }
}

/** `println(x)` of the language itself. */
export function isBuiltinCall(code: Code, at: number): boolean {
  return !code.is(at - 1, '.') && isCall(code, at) && !isShadowed(code, at)
}

function isCall(code: Code, at: number): boolean {
  if (!code.is(at + 1, '(') || code.startsLine(at + 1)) return false
  return !isDefinition(code, at) && !isMethodOfInterface(code, at)
}

/** `func println(`, `func (l *Log) println(`. */
function isDefinition(code: Code, at: number): boolean {
  return code.is(at - 1, 'func') || isMethod(code, at)
}

function isMethod(code: Code, at: number): boolean {
  return code.is(at - 1, ')') && code.is(code.before(at - 1) - 1, 'func') && !code.startsLine(at)
}

function isMethodOfInterface(code: Code, at: number): boolean {
  if (!code.startsLine(at) && !code.is(at - 1, '{') && !code.is(at - 1, ';')) return false
  if (!code.fact(hasInterface)) return false
  const open = bracketOf(code, at)
  return code.is(open, '{') && code.is(open - 1, 'interface')
}

function hasInterface(code: Code): boolean {
  return code.text.includes('interface')
}

const isShadowed = shadowing(bindingOf)

function bindingOf(code: Code, at: number): Span | null {
  if (code.is(at - 1, '.') || isMethod(code, at)) return null
  if (code.is(at - 1, 'func')) return blockAround(code, at)
  if (isVariable(code, at)) return scopeOfStatement(code, at)
  return parameterScope(code, at)
}

/** `var name`, `const name`, `type name`, `name :=`, `name, err :=`. */
function isVariable(code: Code, at: number): boolean {
  if (['var', 'const', 'type'].includes(code.textOf(at - 1))) return true
  if (isGrouped(code, at)) return true
  let next = at + 1
  while (code.is(next, ',') && code.kind(next + 1) === 'word') next += 2
  return code.is(next, ':=')
}

/** A line of `var ( … )`. */
function isGrouped(code: Code, at: number): boolean {
  if (!code.startsLine(at)) return false
  const open = bracketOf(code, at)
  return code.is(open, '(') && ['var', 'const', 'type'].includes(code.textOf(open - 1))
}

/** A variable of `if x := f(); …` is known in its block only. */
function scopeOfStatement(code: Code, at: number): Span {
  if (!['if', 'for', 'switch'].includes(code.textOf(at - 1))) return restOfBlock(code, at)
  let open = at
  while (code.kind(open) !== null && !code.is(open, '{')) open = code.after(open)
  return { start: code.start(at), end: code.end(code.partner(open)) }
}

function parameterScope(code: Code, at: number): Span | null {
  const isTyped = code.kind(at + 1) === 'word' || ['*', '[', '...', ','].includes(code.textOf(at + 1))
  if (!isTyped || !(code.is(at - 1, '(') || code.is(at - 1, ','))) return null
  const open = bracketOf(code, at)
  if (!code.is(open, '(')) return null
  const isFunction = code.is(open - 1, 'func') || code.is(open - 2, 'func') || isMethod(code, open - 1)
  return isFunction ? bodyAfter(code, open) : null
}
