import type { Code } from '../../engine/code.ts'
import { type Scoped, Scopes } from '../../engine/scopes.ts'
import { Lines } from '../python/lines.ts'

/** Whether the file gives the name to something else where it is used: a local, a parameter, a function. */
export function isOwn(code: Code, at: number): boolean {
  return code.fact(bindings)(code.textOf(at)).at(code.start(at)) !== null
}

function bindings(code: Code): (name: string) => Scopes<Scoped> {
  const known = new Map<string, Scopes<Scoped>>()
  return name => {
    const found = known.get(name) ?? new Scopes(code.words(name).flatMap(at => bindingAt(code, at) ?? []))
    known.set(name, found)
    return found
  }
}

function bindingAt(code: Code, at: number): Scoped | null {
  const lines = code.fact(linesOf)
  const line = lines.at(code.start(at))
  if (code.is(at - 1, '.') || code.is(at - 1, ':')) return null
  if (isParameter(code, at)) return { from: code.start(at), to: lines.start(lines.bodyEnd(line)) }
  if (!isDefined(code, at) && !isAssigned(code, at)) return null
  const isGlobal = lines.indent(line) === 0 || !isLocal(code, at)
  return { from: code.start(at), to: isGlobal ? code.text.length : lines.start(lines.dedent(line)) }
}

function linesOf(code: Code): Lines {
  return new Lines(code.text)
}

function isDefined(code: Code, at: number): boolean {
  return code.is(at - 1, 'function') && code.is(at + 1, '(')
}

/** More tokens than the names of one statement, or the parameters of a function. */
const MAX_TOKENS = 60

function isLocal(code: Code, at: number): boolean {
  for (let back = at - 1; back > at - MAX_TOKENS && back >= 0; back -= 1) {
    if (code.is(back, 'local')) return true
    if (code.kind(back) === 'word' ? code.is(back, 'end') : !code.is(back, ',')) return false
  }
  return false
}

/** `local print = f`, `print = f`; `local print = print` only gives the name a home. */
function isAssigned(code: Code, at: number): boolean {
  let next = at + 1
  while (next < at + MAX_TOKENS && (code.is(next, ',') || code.is(next - 1, ','))) next += 1
  if (!code.is(next, '=')) return false
  const isStatement = isLocal(code, at) || (code.startsLine(at) && !['{', ',', '='].includes(code.textOf(at - 1)))
  return isStatement && !takesItself(code, code.textOf(at), next + 1)
}

function takesItself(code: Code, name: string, from: number): boolean {
  for (let value = from; value < from + MAX_TOKENS && !(value > from && code.startsLine(value)); value += 1) {
    const isWhole = code.startsLine(value + 1) || [',', ';'].includes(code.textOf(value + 1))
    if (code.is(value, name) && isWhole && !['.', ':'].includes(code.textOf(value - 1))) return true
  }
  return false
}

/** `function (print)`, `function f(a, print)` */
function isParameter(code: Code, at: number): boolean {
  if (!code.is(at - 1, '(') && !code.is(at - 1, ',')) return false
  let back = at - 1
  while (back > at - MAX_TOKENS && (code.kind(back) === 'word' || code.is(back, ','))) back -= 1
  if (!code.is(back, '(')) return false
  for (let head = back - 1; head > back - MAX_TOKENS; head -= 1) {
    if (code.is(head, 'function')) return true
    if (code.kind(head) !== 'word' && !code.is(head, '.') && !code.is(head, ':')) return false
    if (code.startsLine(head)) return false
  }
  return false
}
