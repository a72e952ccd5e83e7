import type { Code } from '../../engine/code.ts'
import { Scopes } from '../../engine/scopes.ts'
import { Lines } from './lines.ts'

/** What imported names stand for: `pp` → `pprint.pprint`, `p` → `pdb`. */
export function importedNames(code: Code): ReadonlyMap<string, string> {
  return new Map(code.words('import').flatMap(at => bindings(code, at)))
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

function beginsStatement(code: Code, at: number): boolean {
  return at <= 0 || code.startsLine(at) || code.is(at - 1, ';') || code.is(at - 1, ':')
}

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

/** Where a name means something of the file's own: offsets in the text. */
type Shadow = { readonly from: number; readonly to: number }

/** Whether the file itself binds the name where it is used: a definition, a parameter, an assignment. */
export function isShadowed(code: Code, at: number): boolean {
  const name = code.textOf(at)
  const offset = code.start(at)
  return code.fact(shadows)(name).at(offset) !== null
}

function shadows(code: Code): (name: string) => Scopes<Shadow> {
  const known = new Map<string, Scopes<Shadow>>()
  return name => {
    const found = known.get(name) ?? new Scopes(code.words(name).flatMap(at => shadowOf(code, at) ?? []))
    known.set(name, found)
    return found
  }
}

function shadowOf(code: Code, at: number): Shadow | null {
  if (code.is(at - 1, '.')) return null
  if (code.is(at - 1, 'def') || code.is(at - 1, 'class')) return blockAround(code, at - 1)
  if (isTarget(code, at)) return blockAround(code, at)
  const definition = parameterOf(code, at)
  return definition === null ? null : bodyOf(code, definition)
}

/** `name = …`, `for name in`, `as name`. */
function isTarget(code: Code, at: number): boolean {
  if (beginsStatement(code, at) && (code.is(at + 1, '=') || isAnnotated(code, at))) return !isInBrackets(code, at)
  return (code.is(at - 1, 'for') && code.is(at + 1, 'in')) || code.is(at + 1, ':=')
}

function isAnnotated(code: Code, at: number): boolean {
  return code.is(at + 1, ':') && code.startsLine(at) && code.kind(at + 2) === 'word' && !code.startsLine(at + 2)
}

function isInBrackets(code: Code, at: number): boolean {
  return openBracketBefore(code, at) >= 0
}

/** The bracket around a token, looking back no further than the beginning of a plausible statement. */
function openBracketBefore(code: Code, at: number): number {
  for (let back = at - 1, left = 400; back >= 0 && left > 0; back -= 1, left -= 1) {
    const begin = code.before(back)
    if (begin === back && ['(', '[', '{'].includes(code.textOf(back)) && code.kind(back) === 'mark') return back
    back = begin
  }
  return -1
}

/** The `def` or `lambda` that has this name as a parameter. */
function parameterOf(code: Code, at: number): number | null {
  const before = code.textOf(at - 1)
  if (before === 'lambda') return at - 1
  if (!['(', ',', '*', '**'].includes(before)) return null
  const open = openBracketBefore(code, at)
  if (open < 2 || !code.is(open - 2, 'def')) return null
  return isDefault(code, at) ? null : open - 2
}

function isDefault(code: Code, at: number): boolean {
  return code.is(at - 1, '=')
}

function linesOf(code: Code): Lines {
  return new Lines(code.text)
}

/** The lines of the block a statement stands in; nothing for the body of a class, which methods do not see. */
function blockAround(code: Code, at: number): Shadow | null {
  const lines = code.fact(linesOf)
  const line = lines.at(code.start(at))
  if (lines.indent(line) === 0) return { from: 0, to: code.text.length }
  const header = lines.header(line)
  if (header < 0 || lines.isClass(header)) return null
  return { from: lines.start(header), to: lines.start(lines.dedent(line)) }
}

function bodyOf(code: Code, definition: number): Shadow {
  const lines = code.fact(linesOf)
  const from = code.start(definition)
  const line = lines.at(from)
  const end = code.is(definition, 'lambda') ? line + 1 : lines.bodyEnd(line)
  return { from, to: lines.start(end) }
}
