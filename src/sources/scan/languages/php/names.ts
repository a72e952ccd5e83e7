import type { Code } from '../../engine/code.ts'
import { bracketAround } from '../braces/blocks.ts'

/** `use function App\x as y`: what it brings, and the name here. */
type Import = { readonly path: string; readonly name: string }

/** The first token of the global function's name that is called at the word; `null` when something else stands there. */
export function globalCallee(code: Code, at: number): number | null {
  if (!code.is(at + 1, '(')) return null
  if (code.is(at - 1, '\\')) return isRooted(code, at - 1) ? at - 1 : null
  if (isOther(code, at)) return null
  return isGlobal(code, code.textOf(at)) ? at : null
}

/** Whether the name alone calls the global function, in whatever case: neither the file's own, nor imported. */
function isGlobal(code: Code, name: string): boolean {
  const path = code.fact(importsByName).get(name.toLowerCase())
  return path ? !path.includes('\\') : !isOwnFunction(code, name)
}

/** Whether the file defines a function of this name. */
export function isOwnFunction(code: Code, name: string): boolean {
  return code.fact(ownFunctions).has(name.toLowerCase())
}

/** `\dd()`, but not `App\dd()`. */
function isRooted(code: Code, slash: number): boolean {
  const isQualified = code.kind(slash - 1) === 'word' && code.touches(slash)
  return !isQualified && !code.is(slash - 1, 'new')
}

/** A method, a definition, a class. */
function isOther(code: Code, at: number): boolean {
  const before = code.textOf(at - 1)
  if (before === '&') return code.is(at - 2, 'function')
  if (before === '.') return isMemberInTwig(code, at)
  return ['->', '?->', '::', 'function', 'new', 'fn', 'const'].includes(before)
}

/** `user.dump()`; in PHP a dot joins texts, and a name without a sign before it is a constant. */
function isMemberInTwig(code: Code, at: number): boolean {
  const isName = code.kind(at - 2) === 'word' && !code.textOf(at - 2).startsWith('$')
  return (isName || code.is(at - 2, ')')) && code.touches(at) && code.touches(at - 1)
}

/** What `use function … as` calls by another name. */
export function renames(code: Code): ReadonlyMap<string, string> {
  const renamed = code.fact(imports).filter(({ name, path }) => name !== path && !path.includes('\\'))
  return new Map(renamed.map(({ name, path }) => [name, path.toLowerCase()]))
}

function imports(code: Code): readonly Import[] {
  return code.words('use').flatMap(at => (code.is(at + 1, 'function') ? importsOf(code, at + 2) : []))
}

function importsByName(code: Code): ReadonlyMap<string, string> {
  return new Map(code.fact(imports).map(({ name, path }) => [name.toLowerCase(), path]))
}

/** More tokens than one `use` has. */
const MAX_TOKENS = 1000

/** `a\b as c, d` and `a\{b, c as d}` */
function importsOf(code: Code, from: number): readonly Import[] {
  const words: string[] = []
  for (let at = from; words.length < MAX_TOKENS && code.kind(at) !== null && !code.is(at, ';'); at += 1)
    words.push(code.textOf(at))
  const written = words.join(' ')
  const brace = written.indexOf('{')
  const prefix = brace < 0 ? '' : written.slice(0, brace)
  const items = written
    .slice(brace + 1)
    .replace('}', '')
    .split(',')
  return items.map(item => {
    const [path = '', alias = ''] = item.split(' as ')
    return importFrom((prefix + path).replaceAll(' ', ''), alias.trim())
  })
}

function importFrom(written: string, alias: string): Import {
  const path = written.replace(/^\\/, '')
  return { path, name: alias || path.slice(path.lastIndexOf('\\') + 1) }
}

/** Functions that the file defines, methods aside. */
function ownFunctions(code: Code): ReadonlySet<string> {
  return new Set(
    code.words('function').flatMap(at => {
      if (code.is(at - 1, 'use')) return []
      const name = code.is(at + 1, '&') ? at + 2 : at + 1
      return code.kind(name) === 'word' && !isMethod(code, at) ? [code.textOf(name).toLowerCase()] : []
    })
  )
}

/** The head of a class is shorter. */
const HEAD_TOKENS = 60

function isMethod(code: Code, at: number): boolean {
  const brace = bracketAround(code, at, '{')
  for (let back = brace - 1; back >= 0 && back > brace - HEAD_TOKENS; back -= 1) {
    if (['class', 'trait', 'interface', 'enum'].includes(code.textOf(back))) return true
    if ([';', '{', '}'].includes(code.textOf(back)) && code.kind(back) === 'mark') return false
  }
  return false
}
