import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'
import { blockAround, bodyAfter, bracketOf } from '../braces/blocks.ts'
import { hasBody, isCalled } from '../braces/call-span.ts'
import { shadowing } from '../braces/shadows.ts'
import { followsType, typedBinding } from '../braces/typed-names.ts'
import { dartImports } from './imports.ts'

/** Whether the bare word at `at` is dart:core's, and called or handed on. */
export function isOfCore(code: Code, at: number): boolean {
  if (['.', '?.', '..', '?..', '@', '#'].includes(code.textOf(at - 1))) return false
  const isUse = isCalled(code, at) ? !isDefinition(code, at) : isHandedOn(code, at)
  return isUse && !isShownByOther(code, code.textOf(at)) && !isShadowed(code, at)
}

/** `void print(Object x)`, or without a type in front. */
function isDefinition(code: Code, at: number): boolean {
  return followsType(code, at) || hasBody(code, at) || code.is(code.after(at + 1), 'async')
}

/** `names.forEach(print)`, `listen(onData: print)` */
function isHandedOn(code: Code, at: number): boolean {
  if (!code.is(at + 1, ')') && !code.is(at + 1, ',')) return false
  if (code.is(at - 1, ':')) return code.kind(at - 2) === 'word'
  const isFirst = code.is(at - 1, '(') && code.kind(at - 2) === 'word'
  return isFirst && !hasBody(code, at - 2)
}

function isShownByOther(code: Code, name: string): boolean {
  return code.fact(dartImports).some(({ path, shows }) => path !== 'dart:core' && shows.has(name))
}

const isShadowed = shadowing((code: Code, at: number): Span | null => {
  if (['.', '?.', '..'].includes(code.textOf(at - 1))) return null
  if (isCalled(code, at)) return isDefinition(code, at) ? blockAround(code, at) : null
  const list = parameters(code, at)
  if (list < 0) return typedBinding(code, at)
  const isNamed = followsType(code, at) || hasBodyAfter(code, list)
  return isNamed ? bodyAfter(code, list) : null
})

/** The bracket of the parameters a word may be one of; those in `{…}` or `[…]` stand in it too. */
function parameters(code: Code, at: number): number {
  const open = bracketOf(code, at)
  if (code.is(open, '(')) return open
  const outer = code.is(open, '{') || code.is(open, '[') ? bracketOf(code, open) : -1
  const isOptional = code.is(outer, '(') && (outer === open - 1 || code.is(open - 1, ','))
  return isOptional && followsType(code, at) ? outer : -1
}

function hasBodyAfter(code: Code, open: number): boolean {
  return ['{', '=>', 'async'].includes(code.textOf(code.after(open))) && code.kind(open) === 'mark'
}
