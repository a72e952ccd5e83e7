import type { Code } from '../../engine/code.ts'
import { Scopes } from '../../engine/scopes.ts'
import type { Span } from '../../rule.ts'

/** Types whose methods print where the object says; the writers of `java.io` but one have no such method. */
export const PRINTER =
  /(?:Printer|PrintStream|Emitter)$|^(?!(?:String|File|Buffered|OutputStream|Filter|CharArray)?Writer$)\w*Writer$/

/** The head of a class is shorter, its brackets counted as one. */
const MAX_HEAD_TOKENS = 60
/** More steps than there are from a class to the ancestor that says what it inherits. */
const MAX_GENERATIONS = 5

const types = ['class', 'object', 'trait', 'interface']
const endsHead = new Set(['}', '=', ';', 'fun', 'def', 'val', 'var', 'import', ...types])

type Class = { readonly name: string; readonly parents: readonly string[]; readonly body: Span }

/** Bodies of classes in which a bare `println` is a method that they inherit: from a printer, or from a class of the file that defines it. */
export function bodiesOfHeirs(code: Code, syntax: Inheritance, name: string): readonly Span[] {
  const all = code.fact(syntax.classes)
  const bodies = new Scopes(all.map(({ body, ...one }) => ({ ...one, from: body.start, to: body.end })))
  const defined = code.words(name).filter(at => code.is(at - 1, syntax.definer))
  const known = new Set(defined.map(at => bodies.at(code.start(at))?.name ?? ''))
  const isHeir = ({ parents }: Class) => parents.some(parent => PRINTER.test(parent) || known.has(parent))
  for (let left = MAX_GENERATIONS; left > 0; left -= 1) {
    const size = known.size
    for (const one of all) if (isHeir(one)) known.add(one.name)
    if (known.size === size) break
  }
  return all.filter(isHeir).map(({ body }) => body)
}

/** How a language writes what a class inherits, and defines a method. */
export type Inheritance = { readonly definer: string; readonly classes: (code: Code) => readonly Class[] }

export function inheritance(marks: readonly string[], definer: string): Inheritance {
  return {
    definer,
    classes: code => types.flatMap(type => code.words(type).flatMap(at => classAt(code, at, marks) ?? []))
  }
}

function classAt(code: Code, type: number, marks: readonly string[]): Class | null {
  const parents: string[] = []
  let isHeir = false
  for (let at = type + 1, left = MAX_HEAD_TOKENS; left > 0; at = code.after(at), left -= 1) {
    if (code.kind(at) === null || endsHead.has(code.textOf(at))) return null
    if (code.is(at, '{'))
      return { name: code.textOf(type + 1), parents, body: { start: code.start(at), end: code.end(code.partner(at)) } }
    if (isHeir && code.kind(at) === 'word') parents.push(code.textOf(at))
    isHeir ||= marks.includes(code.textOf(at))
  }
  return null
}
