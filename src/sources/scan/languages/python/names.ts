import { MAX_CHAIN_WORDS } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import { importedAs, imports } from './imports.ts'
import { isShadowed } from './scopes.ts'

/** What is called at a word, by its full name, the token where it begins and the bracket of its arguments. */
export type Callee = { readonly name: string; readonly first: number; readonly open: number }

/** The full name of the function that the word at `at` calls: `pdb.set_trace`, `builtins.print`. */
export function calleeAt(code: Code, at: number): Callee | null {
  const open = at + 1
  if (!code.is(open, '(') || code.is(at - 1, 'def') || code.is(at - 1, 'class')) return null
  if (code.startsLine(open)) return null
  const named = nameAt(code, at)
  return named ? { ...named, open } : null
}

/** The full name of what the word at `at` ends, imports resolved. A method of an unknown value has none. */
export function nameAt(code: Code, at: number): Omit<Callee, 'open'> | null {
  if (!code.is(at - 1, '.')) return bareName(code, at)
  const parts = [code.textOf(at)]
  let first = at
  while (parts.length < MAX_CHAIN_WORDS && code.is(first - 1, '.') && code.kind(first - 2) === 'word') {
    first -= 2
    parts.unshift(code.textOf(first))
  }
  if (code.is(first - 1, '.')) return memberOfCall(code, first - 2, parts)
  const [head = '', ...rest] = parts
  return {
    name: [importedAs(code, first) ?? head, ...rest].join('.').replace('__builtins__', 'builtins'),
    first
  }
}

function bareName(code: Code, at: number): Omit<Callee, 'open'> | null {
  const name = code.textOf(at)
  const imported = importedAs(code, at)
  if (imported) return { name: imported, first: at }
  return isShadowed(code, at) ? null : { name: `builtins.${name}`, first: at }
}

/** `__import__('pdb').set_trace`, `importlib.import_module('pdb').set_trace`, `pdb.Pdb().set_trace`. */
function memberOfCall(code: Code, close: number, parts: readonly string[]): Omit<Callee, 'open'> | null {
  const open = code.before(close)
  if (!code.is(close, ')') || code.kind(open - 1) !== 'word') return null
  const module = code.string(open + 1)
  const isClass = /^[A-Z]/.test(code.textOf(open - 1))
  const made = isClass ? nameAt(code, open - 1) : null
  if (made) return { name: [`${made.name}()`, ...parts].join('.'), first: made.first }
  if (module === null || !['__import__', 'import_module'].includes(code.textOf(open - 1))) return null
  const isDotted = code.is(open - 2, '.') && code.kind(open - 3) === 'word'
  return { name: [module, ...parts].join('.'), first: isDotted ? open - 3 : open - 1 }
}

/** `pp` → `pprint`, so that a file is searched for the name it really uses. */
export function renames(code: Code): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { name, path } of code.fact(imports)) {
    const original = path.slice(path.lastIndexOf('.') + 1)
    if (original !== name) found.set(name, original)
  }
  return found
}

/** From the name to the closing bracket. */
export function callSpan(code: Code, { first, open }: Callee): { readonly start: number; readonly end: number } {
  const close = code.partner(open)
  return { start: code.start(first), end: code.end(close < 0 ? open : close) }
}
