import { argumentsOf, type Range } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'

/** From where to where in the text a declaration holds. */
export type Scoped = { readonly from: number; readonly to: number }

export type Alias = Scoped & { readonly name: string; readonly target: string }

export type Import = Scoped & {
  readonly module: string
  /** Whether the import says where an unqualified name comes from. */
  takes(name: string): boolean
  /** Whether the import says that the name is not Kernel's. */
  hides(name: string): boolean
}

/** `alias A.B`, `alias A.B, as: C`, `alias A.{B, C}`. */
export function aliases(code: Code): readonly Alias[] {
  return directives(code, 'alias').flatMap(at => {
    const scope = scopeOf(code, at)
    const { module, end } = readModule(code, at + 1)
    if (module === '') return []
    if (code.is(end, '{'))
      return argumentsOf(code, end).map(({ from }) => {
        const inner = readModule(code, from).module
        return { ...scope, name: lastPart(inner), target: `${module}.${inner}` }
      })
    const as = code.is(end, ',') && code.is(end + 1, 'as') ? code.textOf(end + 3) : lastPart(module)
    return [{ ...scope, name: as, target: module }]
  })
}

/** `import M`, `import M, only: [f: 1]`, `import M, except: [f: 1]`. */
export function imports(code: Code): readonly Import[] {
  return directives(code, 'import').map(at => {
    const { module, end } = readModule(code, at + 1)
    const limit = code.is(end, ',') ? code.textOf(end + 1) : ''
    const names = new Set(code.is(end + 3, '[') ? argumentsOf(code, end + 3).map(name => nameOf(code, name)) : [])
    const isOnly = limit === 'only' && names.size > 0
    const exports = knownExports[module]
    return {
      ...scopeOf(code, at),
      module,
      takes: name =>
        isOnly
          ? names.has(name)
          : module === 'Kernel'
            ? names.has(name)
            : !names.has(name) && Boolean(exports?.includes(name)),
      hides: name => module === 'Kernel' && limit === 'except' && names.has(name)
    }
  })
}

/** What `import M` without `only:` brings, of the names that rules ask for. */
const knownExports: Readonly<Record<string, readonly string[]>> = {
  IO: ['inspect', 'puts', 'write'],
  IEx: ['pry'],
  File: ['write', 'write!', 'open', 'open!']
}

/** Whether the file defines a function or macro of that name itself. */
export function isDefinedHere(code: Code): (name: string) => boolean {
  const names = new Set<string>()
  for (const definer of ['def', 'defp', 'defmacro', 'defmacrop', 'defdelegate'])
    for (const at of code.words(definer)) if (code.kind(at + 1) === 'word') names.add(code.textOf(at + 1))
  return name => names.has(name)
}

function directives(code: Code, word: string): readonly number[] {
  return code.words(word).filter(at => (code.startsLine(at) || code.is(at - 1, ';')) && !code.is(at + 1, ':'))
}

function readModule(code: Code, at: number): { readonly module: string; readonly end: number } {
  const parts: string[] = []
  let end = at
  while (code.kind(end) === 'word') {
    parts.push(code.textOf(end))
    end += 1
    if (!code.is(end, '.')) break
    end += 1
  }
  return { module: parts.join('.').replace(/^Elixir\./, ''), end }
}

/** A directive holds until a line that is indented less: what `mix format` makes of the end of its block. */
function scopeOf(code: Code, at: number): Scoped {
  const from = code.start(at)
  const indent = indentOf(code.text, from)
  const outside = indent === 0 ? null : new RegExp(`\\n {0,${Math.min(indent - 1, 200)}}end\\b`, 'g')
  if (outside) outside.lastIndex = from
  return { from, to: outside?.exec(code.text)?.index ?? code.text.length }
}

function indentOf(text: string, offset: number): number {
  return offset - 1 - text.lastIndexOf('\n', offset - 1)
}

function nameOf(code: Code, { from }: Range): string {
  return code.textOf(from)
}

function lastPart(module: string): string {
  return module.slice(module.lastIndexOf('.') + 1)
}
