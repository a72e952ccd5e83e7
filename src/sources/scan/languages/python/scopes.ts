import type { Code } from '../../engine/code.ts'
import { Scopes } from '../../engine/scopes.ts'
import { Lines } from './lines.ts'

/** Whether a statement begins at the token. */
export function beginsStatement(code: Code, at: number): boolean {
  return at <= 0 || code.startsLine(at) || code.is(at - 1, ';') || code.is(at - 1, ':')
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
  if (isTarget(code, at)) return isItself(code, at) ? null : (comprehensionAround(code, at) ?? blockAround(code, at))
  const definition = parameterOf(code, at)
  return definition === null ? null : bodyOf(code, definition)
}

/** `print = functools.partial(print, flush=True)` prints as before. */
function isItself(code: Code, at: number): boolean {
  const partial = code.is(at + 3, '.') ? at + 4 : at + 2
  return (
    code.is(at + 1, '=') &&
    code.is(partial, 'partial') &&
    code.is(partial + 1, '(') &&
    code.is(partial + 2, code.textOf(at))
  )
}

/** `name = …`, `a, name = …`, `for a, name in`, `as name`, `name :=`. */
function isTarget(code: Code, at: number): boolean {
  if (code.is(at + 1, ':=') || isAlias(code, at)) return true
  const first = firstOfTargets(code, at)
  if (code.is(first - 1, 'for')) return code.is(lastOfTargets(code, at) + 1, 'in')
  if (!beginsStatement(code, first)) return false
  return (isAnnotated(code, at) || code.is(lastOfTargets(code, at) + 1, '=')) && !isInBrackets(code, first)
}

/** `with f() as name`, `except E as name`; an import is none. */
function isAlias(code: Code, at: number): boolean {
  if (!code.is(at - 1, 'as')) return false
  let first = at - 1
  while (first > at - TARGET_TOKENS && !code.startsLine(first)) first -= 1
  return ['with', 'async', 'except', 'case'].includes(code.textOf(first)) || code.is(at + 1, ':')
}

/** More tokens than are set at once. */
const TARGET_TOKENS = 60

/** The first of the names with commas between them, on one line. */
function firstOfTargets(code: Code, at: number): number {
  let first = at
  while (first > at - TARGET_TOKENS && !code.startsLine(first) && areTargets(code, first - 1)) first -= 1
  return first
}

function lastOfTargets(code: Code, at: number): number {
  let last = at
  while (last < at + TARGET_TOKENS && !code.startsLine(last + 1) && areTargets(code, last)) last += 1
  return last
}

/** Whether the token and the next one belong to `a, (b, *c)`; a bracket right behind a name is a call's. */
function areTargets(code: Code, at: number): boolean {
  const isCall = code.kind(at) === 'word' && !code.is(at + 1, ',') && !code.is(at + 1, ')') && !code.is(at + 1, ']')
  return !isCall && isTargetPart(code, at) && isTargetPart(code, at + 1)
}

function isTargetPart(code: Code, at: number): boolean {
  const kind = code.kind(at)
  return kind === 'word' || (kind === 'mark' && [',', '(', ')', '*', '[', ']'].includes(code.textOf(at)))
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

/** The brackets of `[f(name) for name in all]`, which keep the name to themselves. */
function comprehensionAround(code: Code, at: number): Shadow | null {
  const first = firstOfTargets(code, at)
  const open = code.is(first - 1, 'for') ? openBracketBefore(code, first) : -1
  return open < 0 ? null : { from: code.start(open), to: code.end(code.partner(open)) }
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

/** Most imports stand on such a line, and then nobody has to know all lines of the file. */
const NEAR = 200

/** Whether the line surely begins with no blank; one that begins further away is not looked at. */
function isOnUnindentedLine(text: string, offset: number): boolean {
  for (let at = offset; at > Math.max(0, offset - NEAR); at -= 1)
    if (isBreak(text.charCodeAt(at - 1))) return !isBlank(text.charCodeAt(at))
  return offset < NEAR && !isBlank(text.charCodeAt(0))
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

/** The lines of the block a statement stands in; nothing for the body of a class, which methods do not see. */
export function blockAround(code: Code, at: number): Shadow | null {
  const file = { from: 0, to: code.text.length }
  if (isOnUnindentedLine(code.text, code.start(at))) return file
  const lines = code.fact(linesOf)
  const line = lines.at(code.start(at))
  if (lines.indent(line) === 0) return file
  let header = lines.header(line)
  while (header >= 0 && lines.bodyEnd(header) <= line) header = lines.header(header)
  if (header < 0) return file
  return lines.isClass(header) ? null : { from: lines.start(header), to: lines.start(lines.bodyEnd(header)) }
}

function bodyOf(code: Code, definition: number): Shadow {
  const lines = code.fact(linesOf)
  const from = code.start(definition)
  const line = lines.at(from)
  const end = code.is(definition, 'lambda') ? line + 1 : lines.bodyEnd(line)
  return { from, to: lines.start(end) }
}
