import type { Code } from '../engine/code.ts'
import type { Fixer, Span, TextEdit } from '../rule.ts'
import { isPureCall } from './braces.ts'
import { removal } from './edit.ts'
import { go } from './line-grammars.ts'
import { withoutLine } from './lines.ts'

/**
 * `spew.Dump(x)` goes, and with the last use of a package its import. Go refuses variables and imports that nobody uses:
 * what the call names must be used elsewhere too, and there it must stay.
 */
export const statement: Fixer = (code, span) => {
  const first = code.tokenAt(span.start)
  const last = code.tokenAt(span.end - 1)
  const gone = isPureCall(code, first, last) ? withoutLine(code, go, { first, last }) : null
  if (!gone) return null
  const needed = code.is(first + 1, '.') ? withoutPackage(code, first, span) : []
  const used = needed && keepingVariables(code, { first, last }, span)
  if (!needed || !used) return null
  const others = [...needed, ...used].filter(edit =>
    gone.every(({ start, end }) => edit.end <= start || end <= edit.start)
  )
  return [...gone, ...others]
}

/** The import goes with the last use of the package; `null` where that cannot be told. */
function withoutPackage(code: Code, first: number, span: Span): readonly TextEdit[] | null {
  const name = code.textOf(first)
  const uses = code.words(name).filter(at => !code.is(at - 1, '.') && code.is(at + 1, '.'))
  const other = nearest(code, uses, span)
  if (other !== undefined) return [same(code, other)]
  const imported = importOf(code, name)
  return imported && removal(code, imported)
}

/** The line that imports a package of this name, if nothing else stands on it. */
function importOf(code: Code, name: string): Span | null {
  const [at] = code.words('import')
  if (at === undefined || code.words('import').length > 1) return null
  const isGrouped = code.is(at + 1, '(')
  const end = isGrouped ? code.partner(at + 1) : at + 5
  for (let text = at + 1; text < end; text += 1) {
    const path = code.string(text)
    if (path === null || path.slice(path.lastIndexOf('/') + 1) !== name) continue
    const isNamed = code.kind(text - 1) === 'word' && text - 1 > at && !code.startsLine(text)
    return isNamed ? null : { start: code.start(isGrouped ? text : at), end: code.end(code.partner(text)) }
  }
  return null
}

/** Of every variable that the call names, a use elsewhere, which stays; `null` where there is none. */
function keepingVariables(
  code: Code,
  { first, last }: { readonly first: number; readonly last: number },
  span: Span
): readonly TextEdit[] | null {
  const edits = new Map<number, TextEdit>()
  for (let at = first + 1; at < last; at += 1) {
    if (code.kind(at) !== 'word' || code.is(at - 1, '.') || code.is(at + 1, '(')) continue
    const all = code.words(code.textOf(at)).filter(other => !isIn(code, other, span))
    const declared = all.findLast(other => other < at && isDeclared(code, other))
    if (declared === undefined) continue
    const readers = all.filter(other => other > declared && !isAssigned(code, other))
    const used = nearest(code, readers, span)
    if (used === undefined) return null
    edits.set(used, same(code, used))
  }
  return [...edits.values()]
}

/** `name :=`, `name, err :=`, `var name`. */
function isDeclared(code: Code, at: number): boolean {
  if (code.is(at - 1, 'var')) return true
  let next = at + 1
  while (code.is(next, ',') && code.kind(next + 1) === 'word') next += 2
  return code.is(next, ':=')
}

function isAssigned(code: Code, at: number): boolean {
  return isDeclared(code, at) || (code.is(at + 1, '=') && !code.is(at - 1, '.')) || code.is(at - 1, '.')
}

/** The next one, so that of many calls in a row every other one can go at once; else one before. */
function nearest(code: Code, all: readonly number[], span: Span): number | undefined {
  return all.find(at => code.start(at) >= span.end) ?? all.findLast(at => code.end(at) <= span.start)
}

function isIn(code: Code, at: number, { start, end }: Span): boolean {
  return code.start(at) >= start && code.end(at) <= end
}

/** Written anew, so that no other fix takes it away in the same round. */
function same(code: Code, at: number): TextEdit {
  return { start: code.start(at), end: code.end(at), text: code.textOf(at) }
}
