import type { Code } from '../../engine/code.ts'

/** What the file imports: each package's path by the name it has here, and the paths of `import . "…"`. */
export type Imports = { readonly byName: ReadonlyMap<string, string>; readonly dotted: ReadonlySet<string> }

export function imports(code: Code): Imports {
  const byName = new Map<string, string>()
  const dotted = new Set<string>()
  for (const { name, path } of code.words('import').flatMap(at => specs(code, at))) {
    if (name === '.') dotted.add(path)
    else byName.set(name || nameOf(path), path)
  }
  return { byName, dotted }
}

type Spec = { readonly name: string; readonly path: string }

/** `import f "fmt"`, or all between the brackets of `import ( … )`. */
function specs(code: Code, at: number): readonly Spec[] {
  if (!code.startsLine(at) && !code.is(at - 1, ';')) return []
  if (!code.is(at + 1, '(')) return specAt(code, at + 1).found
  const found: Spec[] = []
  const end = code.partner(at + 1)
  for (let next = at + 2; next < end; ) {
    const spec = specAt(code, next)
    found.push(...spec.found)
    next = spec.after
  }
  return found
}

function specAt(code: Code, at: number): { readonly found: readonly Spec[]; readonly after: number } {
  const isNamed = code.kind(at) === 'word' || code.is(at, '.')
  const text = isNamed ? at + 1 : at
  const path = code.string(text)
  if (path === null) return { found: [], after: code.after(at) }
  return { found: [{ name: isNamed ? code.textOf(at) : '', path }], after: code.after(text) }
}

/** `github.com/a/go-spew/v2` is called `spew` unless the import says otherwise. */
function nameOf(path: string): string {
  const parts = path.split('/').filter(part => !/^v\d+$/.test(part))
  return (parts.at(-1) ?? '').replace(/^go-|\.v\d+$|-go$/g, '')
}
