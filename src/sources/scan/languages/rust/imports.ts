import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'
import { blockAround } from '../braces/blocks.ts'

/** Nobody nests the braces of `use` deeper. */
const MAX_DEPTH = 20

/** A name that `use` brings in, where it is known, and what it stands for. */
export type Import = { readonly name: string; readonly path: string; readonly scope: Span }

/** `use std::{dbg, println as p};` → `dbg`, `p`. Names of other things come along; nobody asks for them. */
function imports(code: Code): readonly Import[] {
  return code.words('use').flatMap(at => (isStatement(code, at) ? tree(code, at) : []))
}

/** The imports of each name, outer blocks before inner ones. */
export function importsByName(code: Code): ReadonlyMap<string, readonly Import[]> {
  const byName = new Map<string, Import[]>()
  const sorted = [...code.fact(imports)].sort((a, b) => a.scope.start - b.scope.start)
  for (const each of sorted) {
    const known = byName.get(each.name)
    if (known) known.push(each)
    else byName.set(each.name, [each])
  }
  return byName
}

/** `p` → `println`, so that a file is searched for the name it really uses. */
export function renames(code: Code): ReadonlyMap<string, string> {
  const renamed = code
    .fact(imports)
    .filter(({ name, path }) => path === `std.${path.slice(4)}` && !path.endsWith(`.${name}`))
  return new Map(renamed.map(({ name, path }) => [name, path.slice(path.lastIndexOf('.') + 1)]))
}

function isStatement(code: Code, at: number): boolean {
  return code.startsLine(at) || [';', '{', '}', ')', ']', 'pub'].includes(code.textOf(at - 1))
}

function tree(code: Code, use: number): readonly Import[] {
  const found: Import[] = []
  const scope = blockAround(code, use)
  const prefixes: string[] = []
  let path: string[] = []
  for (let at = use + 1; code.kind(at) !== null && !code.is(at, ';') && prefixes.length < MAX_DEPTH; at += 1) {
    if (code.is(at, '{')) {
      prefixes.push(path.join('.'))
      path = []
    } else if (code.is(at, '}')) {
      prefixes.pop()
      path = []
    } else if (code.is(at, ',')) path = []
    else if (code.kind(at) === 'word' && !code.is(at, 'as') && !code.is(at - 1, 'as')) {
      path.push(code.textOf(at))
      const name = nameAt(code, at)
      if (name !== null) found.push({ name, path: [...prefixes, ...path].filter(part => part !== '').join('.'), scope })
    }
  }
  return found
}

/** The name that a path ending at `at` gets; `null` when it goes on. */
function nameAt(code: Code, at: number): string | null {
  if (code.is(at + 1, '::')) return null
  return code.is(at + 1, 'as') ? code.textOf(at + 2) : code.textOf(at)
}
