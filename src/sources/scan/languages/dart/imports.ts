import type { Code } from '../../engine/code.ts'

/** `import 'dart:core' as core show print;` */
export type DartImport = { readonly path: string; readonly prefix: string | null; readonly shows: ReadonlySet<string> }

export function dartImports(code: Code): readonly DartImport[] {
  return code.words('import').flatMap(at => {
    const path = code.startsLine(at) ? code.string(at + 1) : null
    return path === null ? [] : [{ path, ...combinators(code, code.after(at + 1)) }]
  })
}

function combinators(code: Code, from: number): Omit<DartImport, 'path'> {
  const shows = new Set<string>()
  let prefix: string | null = null
  let mode = ''
  for (let at = from; code.kind(at) === 'word' || code.is(at, ','); at += 1) {
    if (['as', 'show', 'hide', 'deferred'].includes(code.textOf(at))) mode = code.textOf(at)
    else if (mode === 'as') prefix = code.textOf(at)
    else if (mode === 'show') shows.add(code.textOf(at))
  }
  return { prefix, shows }
}
