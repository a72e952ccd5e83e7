import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'
import { blockAround, bodyAfter, bracketAround, bracketOf, restOfBlock } from '../braces/blocks.ts'
import { dottedImports, importedPath } from '../braces/dotted-imports.ts'
import { bodiesOfHeirs, inheritance, PRINTER } from '../braces/heirs.ts'
import { shadowing, standingIn } from '../braces/shadows.ts'

const STREAM = /(?:writer|printer|stream|out|err)$/i

/** Blocks within blocks are looked at no further than this. */
const MAX_BLOCKS = 10

/** `p` → `println` after `import kotlin.io.println as p`. */
export function renames(code: Code): ReadonlyMap<string, string> {
  const renamed = code
    .fact(dottedImports)
    .filter(({ path, name }) => path.startsWith('kotlin.io.') && !path.endsWith(`.${name}`))
  return new Map(renamed.map(({ path, name }) => [name, path.slice(path.lastIndexOf('.') + 1)]))
}

/** The function of `kotlin.io` that a bare name calls here; `null` when it is another's. */
export function standardName(code: Code, at: number): string | null {
  const name = code.textOf(at)
  const imported = importedPath(code, name)
  if (imported !== null && !imported.startsWith('kotlin.io.')) return null
  return isShadowed(code, at) || isOfPrinter(code, at) || isOfStream(code, at) ? null : (imported?.slice(10) ?? name)
}

const isShadowed = shadowing((code: Code, at: number): Span | null => {
  const before = code.textOf(at - 1)
  if (before === '.' || before === '?.') return null
  if (isFunction(code, at)) return blockAround(code, at)
  const open = bracketOf(code, at)
  if (code.is(at + 1, ':') && code.is(open, '(')) return bodyAfter(code, open)
  if (before === 'val' || before === 'var') return code.is(open, '(') ? bodyAfter(code, open) : blockAround(code, at)
  const isLambda =
    code.is(open, '{') && (open === at - 1 || before === ',') && ['->', ',', ':'].includes(code.textOf(at + 1))
  return isLambda ? restOfBlock(code, at) : null
})

/** `fun println(`, `fun <T> println(` */
export function isFunction(code: Code, at: number): boolean {
  if (code.is(at - 1, 'fun')) return true
  if (!code.is(at - 1, '>') || !code.is(at + 1, '(')) return false
  for (let back = at - 2; back > at - 20; back -= 1) if (code.is(back, '<') && code.is(back - 1, 'fun')) return true
  return false
}

const kotlin = inheritance([':'], 'fun')

/** In a class that is a printer or inherits the method otherwise, or in `fun Printer.f() { println(x) }`. */
const isOfPrinter = standingIn((code, name) => [
  ...bodiesOfHeirs(code, kotlin, name),
  ...code.words('fun').flatMap(at => bodyOfExtension(code, at) ?? [])
])

/** More tokens than stand before the bracket of a function. */
const MAX_NAME_TOKENS = 30

function bodyOfExtension(code: Code, fun: number): Span | null {
  let open = fun + 1
  for (let left = MAX_NAME_TOKENS; left > 0 && !code.is(open, '('); left -= 1) open += 1
  const isExtension = code.is(open, '(') && code.is(open - 2, '.') && PRINTER.test(code.textOf(open - 3))
  return isExtension ? bodyAfter(code, open) : null
}

/** `writer.apply { println(x) }` and `with(out) { println(x) }` print where the receiver says. */
function isOfStream(code: Code, at: number): boolean {
  let open = bracketAround(code, at, '{')
  for (let left = MAX_BLOCKS; open >= 0 && left > 0; left -= 1) {
    if (STREAM.test(receiverOf(code, open))) return true
    open = bracketAround(code, open, '{')
  }
  return false
}

/** The last word of what `this` is in the block at `open`, as far as a name tells. */
function receiverOf(code: Code, open: number): string {
  const isScope = ['apply', 'run'].includes(code.textOf(open - 1)) && ['.', '?.'].includes(code.textOf(open - 2))
  if (isScope) return wordBefore(code, open - 3)
  const bracket = code.is(open - 1, ')') ? code.before(open - 1) : -1
  return code.is(bracket - 1, 'with') ? wordBefore(code, open - 2) : ''
}

/** `out` of `out`, `printWriter` of `file.printWriter()`. */
function wordBefore(code: Code, at: number): string {
  return code.textOf(code.is(at, ')') ? code.before(at) - 1 : at)
}
