import type { Code } from '../../engine/code.ts'

/** One `import a.b.C`, the name it has here, and whether it takes all there is (`a.b.*`). */
export type DottedImport = { readonly path: string; readonly name: string; readonly isAll: boolean }

/** The imports of Java and Kotlin: `import static a.b.C;`, `import a.b.C as D`, `import a.b.*`. */
export function dottedImports(code: Code): readonly DottedImport[] {
  return code.words('import').flatMap(at => (code.startsLine(at) || code.is(at - 1, ';') ? importAt(code, at + 1) : []))
}

function importAt(code: Code, first: number): readonly DottedImport[] {
  let at = code.is(first, 'static') ? first + 1 : first
  if (code.kind(at) !== 'word') return []
  const parts = [code.textOf(at)]
  for (at += 1; code.is(at, '.') && code.kind(at + 1) === 'word'; at += 2) parts.push(code.textOf(at + 1))
  const isAll = code.is(at, '.') && code.is(at + 1, '*')
  const name = code.is(at, 'as') ? code.textOf(at + 1) : (parts.at(-1) ?? '')
  return [{ path: parts.join('.'), name, isAll }]
}

/** What a name stands for by the imports of the file; `null` when none names it. */
export function importedPath(code: Code, name: string): string | null {
  return code.fact(pathsByName).get(name) ?? null
}

function pathsByName(code: Code): ReadonlyMap<string, string> {
  const all = code.fact(dottedImports).filter(({ isAll }) => !isAll)
  return new Map(all.map(({ name, path }) => [name, path]))
}

/** Whether `import a.b.*` stands in the file. */
export function importsAllOf(code: Code, path: string): boolean {
  return code.fact(dottedImports).some(each => each.isAll && each.path === path)
}
