import type { Code } from '../../engine/code.ts'
import { type Scoped, scopesByName } from '../../engine/scopes.ts'
import { beginsStatement, blockAround } from './scopes.ts'

type Import = Scoped & { readonly name: string; readonly path: string }

/** What the name stands for where it is used: `pp` → `pprint.pprint`, `p` → `pdb`; `null` when nothing imports it. */
export function importedAs(code: Code, at: number): string | null {
  return code.fact(importsByName).get(code.textOf(at))?.at(code.start(at))?.path ?? null
}

/** Every name that is imported, and what it stands for. */
export function imports(code: Code): readonly Import[] {
  return code.words('import').flatMap(at => {
    const found = bindings(code, at)
    const scope = found.length === 0 ? null : blockAround(code, at)
    return scope === null ? [] : found.map(([name, path]) => ({ ...scope, name, path }))
  })
}

function importsByName(code: Code) {
  return scopesByName(code.fact(imports))
}

function bindings(code: Code, at: number): readonly (readonly [name: string, path: string])[] {
  const module = fromModule(code, at)
  if (module === '') return []
  if (module !== null && code.is(at + 1, '*')) return (starred[module] ?? []).map(name => [name, `${module}.${name}`])
  return importList(code, at + 1).map(({ path, as }) => {
    if (module !== null) return [as ?? path, `${module}.${path}`]
    const [top = path] = path.split('.')
    return as === null ? [top, top] : [as, path]
  })
}

/** What `from module import *` brings of what the rules know. */
const starred: Readonly<Record<string, readonly string[]>> = {
  pprint: ['pprint', 'pp'],
  pdb: ['set_trace', 'post_mortem', 'pm'],
  ipdb: ['set_trace', 'post_mortem', 'pm'],
  icecream: ['ic'],
  logging: ['FileHandler', 'basicConfig']
}

/** `from a.b import` → `a.b`; `null` for a plain import; empty when this is no import. */
function fromModule(code: Code, at: number): string | null {
  let first = at
  while (first > at - MODULE_TOKENS && !beginsStatement(code, first)) first -= 1
  if (first === at) return null
  if (!code.is(first, 'from')) return ''
  let path = ''
  for (let part = first + 1; part < at; part += 1) {
    if (code.is(part, 'import')) return ''
    path += code.textOf(part)
  }
  return path
}

/** More than any path of a module has. */
const MODULE_TOKENS = 100

type Imported = { readonly path: string; readonly as: string | null }

function importList(code: Code, start: number): readonly Imported[] {
  const found: Imported[] = []
  const isBracketed = code.is(start, '(')
  let at = isBracketed ? start + 1 : start
  while (code.kind(at) === 'word') {
    let path = code.textOf(at)
    at += 1
    for (; code.is(at, '.'); at += 2) path += `.${code.textOf(at + 1)}`
    const as = code.is(at, 'as') ? code.textOf(at + 1) : null
    if (as !== null) at += 2
    const end = !code.is(at, ',') || (!isBracketed && code.startsLine(at + 1))
    found.push({ path, as })
    if (end) break
    at += 1
  }
  return found
}
