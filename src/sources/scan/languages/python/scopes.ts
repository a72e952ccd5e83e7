import type { Code } from '../../engine/code.ts'

/** What imported names stand for: `pp` → `pprint.pprint`, `p` → `pdb`. */
export function importedNames(code: Code): ReadonlyMap<string, string> {
  return new Map(code.words('import').flatMap(at => bindings(code, at)))
}

function bindings(code: Code, at: number): readonly (readonly [name: string, path: string])[] {
  const module = fromModule(code, at)
  if (module === '') return []
  return importList(code, at + 1).map(({ path, as }) => {
    if (module !== null) return [as ?? path, `${module}.${path}`]
    const [top = path] = path.split('.')
    return as === null ? [top, top] : [as, path]
  })
}

/** `from a.b import` → `a.b`; `null` for a plain import; empty when this is no import. */
function fromModule(code: Code, at: number): string | null {
  let first = at
  while (!code.startsLine(first) && !code.is(first - 1, ';') && !code.is(first - 1, ':') && first > 0) first -= 1
  if (first === at) return null
  if (!code.is(first, 'from')) return ''
  let path = ''
  for (let part = first + 1; part < at; part += 1) path += code.textOf(part)
  return path
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
  return code
    .fact(shadows)(name)
    .some(({ from, to }) => from <= offset && offset < to)
}

function shadows(code: Code): (name: string) => readonly Shadow[] {
  const known = new Map<string, readonly Shadow[]>()
  return name => {
    const found = known.get(name) ?? code.words(name).flatMap(at => shadowOf(code, at) ?? [])
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
  const beginsStatement = code.startsLine(at) || code.is(at - 1, ';') || code.is(at - 1, ':')
  if (beginsStatement && (code.is(at + 1, '=') || isAnnotated(code, at))) return !isInBrackets(code, at)
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

/** The lines of the block a statement stands in; nothing for the body of a class, which methods do not see. */
function blockAround(code: Code, at: number): Shadow | null {
  const indent = indentAt(code.text, code.start(at))
  if (indent === 0) return { from: 0, to: code.text.length }
  const header = headerOf(code.text, code.start(at), indent)
  if (header === null || /^\s*class\b/.test(header.line)) return null
  return { from: header.offset, to: dedent(code.text, code.start(at), indent - 1) }
}

function bodyOf(code: Code, definition: number): Shadow {
  const from = code.start(definition)
  if (code.is(definition, 'lambda')) return { from, to: lineEnd(code.text, from) }
  return { from, to: dedent(code.text, lineEnd(code.text, from), indentAt(code.text, from)) }
}

/** The nearest line above that is a `def` or `class` and indented less. */
function headerOf(
  text: string,
  offset: number,
  indent: number
): { readonly line: string; readonly offset: number } | null {
  let end = text.lastIndexOf('\n', offset)
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end)
    const own = line.search(/\S/)
    if (own >= 0 && own < indent && /^\s*(?:async\s+)?(?:def|class)\b/.test(line)) return { line, offset: start }
    end = start - 1
  }
  return null
}

/** Where the first line after `offset` begins that is indented by `indent` or less. */
function dedent(text: string, offset: number, indent: number): number {
  const outside = new RegExp(`\\n[ \\t]{0,${Math.min(Math.max(indent, 0), 200)}}[^\\s#)\\]}]`, 'g')
  outside.lastIndex = offset
  return outside.exec(text)?.index ?? text.length
}

function indentAt(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return Math.max(0, text.slice(start, offset + 1).search(/\S/))
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}
