import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'
import { blockAround, bodyAfter, bracketOf, restOfBlock } from '../braces/blocks.ts'
import { bodiesOfHeirs, inheritance } from '../braces/heirs.ts'
import { shadowing, standingIn } from '../braces/shadows.ts'

const beforeStatement = new Set([
  'else',
  'do',
  'then',
  'yield',
  'return',
  'try',
  'finally',
  'and',
  'or',
  'throw',
  'end'
])
const takers = new Set(['foreach', 'map', 'flatMap', 'andThen', 'compose', 'tap', 'onComplete'])

/** Whether the bare word at `at` is called, or handed to something, and is Predef's. */
export function isPredef(code: Code, at: number): boolean {
  if (['.', 'def', 'val', 'var', "'", '@'].includes(code.textOf(at - 1)) || importOf(code, at) !== null) return false
  return (
    (isCall(code, at) || isHandedOn(code, at)) && !isValue(code, at) && !isShadowed(code, at) && !isOfPrinter(code, at)
  )
}

/** Predef's give nothing that anything could be done with: `print(tree).trim`, `"(" + print(x)`. */
function isValue(code: Code, at: number): boolean {
  const next = code.is(at + 1, '(') ? code.after(at + 1) : at + 1
  return (
    ['.', '+', '~'].includes(code.textOf(next)) || (['+', '~'].includes(code.textOf(at - 1)) && !code.startsLine(at))
  )
}

const scala = inheritance(['extends', 'with'], 'def')

/** In a class that is a printer or inherits the method otherwise, or behind `import stream._`. */
const isOfPrinter = standingIn((code, name) => [
  ...bodiesOfHeirs(code, scala, name),
  ...code.words('import').flatMap(at => afterImport(code, at) ?? [])
])

/** More words than the path of an import has. */
const MAX_PATH_TOKENS = 30

function afterImport(code: Code, at: number): Span | null {
  let last = at + 1
  for (let left = MAX_PATH_TOKENS; left > 0 && code.is(last + 1, '.'); left -= 1) last += 2
  const isAll = code.is(last, '_') || code.is(last, '*')
  return isAll && STREAM.test(code.textOf(last - 2)) && !code.is(last - 4, 'System') ? restOfBlock(code, at) : null
}

const STREAM = /(?:writer|printer|stream|out)$/i

function isCall(code: Code, at: number): boolean {
  if (isInfix(code, at)) return false
  if (code.is(at + 1, '(') || code.is(at + 1, '{')) return !code.startsLine(at + 1)
  return code.startsLine(at) && (code.startsLine(at + 1) || [';', '}'].includes(code.textOf(at + 1)))
}

/** `writer println x` is a method of `writer`. */
function isInfix(code: Code, at: number): boolean {
  return code.kind(at - 1) === 'word' && !code.startsLine(at) && !beforeStatement.has(code.textOf(at - 1))
}

/** `foreach(println)`, `xs foreach println`, `println _` */
function isHandedOn(code: Code, at: number): boolean {
  if (code.is(at + 1, '_')) return !isInfix(code, at)
  if (takers.has(code.textOf(at - 1))) return !code.is(at + 1, '(')
  const isArgument = code.is(at + 1, ')') || code.is(at + 1, ',')
  return isArgument && code.is(at - 1, '(') && code.kind(at - 2) === 'word' && !code.is(at - 2, 'case')
}

/** The path of the import that names the word, itself left out; `null` outside of an import. */
function importOf(code: Code, at: number): string | null {
  const open = bracketOfImport(code, at)
  const { name, first } = open < 0 ? chainAt(code, at, ['.']) : chainAt(code, open - 2, ['.'])
  if (!code.is(first - 1, 'import')) return null
  return open < 0 ? name.slice(0, -code.textOf(at).length - 1) : name
}

/** A token of the import that stands outside of its own braces. */
function importBefore(code: Code, at: number): number {
  const open = bracketOfImport(code, at)
  return open < 0 ? at : open - 1
}

function bracketOfImport(code: Code, at: number): number {
  if (!['{', ',', '=>', 'as'].includes(code.textOf(at - 1))) return -1
  const open = bracketOf(code, at)
  return code.is(open, '{') && code.is(open - 1, '.') ? open : -1
}

const isShadowed = shadowing((code: Code, at: number): Span | null => {
  const path = importOf(code, at)
  if (path !== null)
    return /^(?:scala\.)?(?:Predef|Console)$/.test(path) ? null : blockAround(code, importBefore(code, at))
  const before = code.textOf(at - 1)
  const open = bracketOf(code, at)
  if (['def', 'val', 'var'].includes(before)) return code.is(open, '(') ? bodyAfter(code, open) : blockAround(code, at)
  return code.is(at + 1, ':') && code.is(open, '(') ? bodyAfter(code, open) : null
})
