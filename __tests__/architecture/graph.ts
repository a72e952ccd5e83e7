import type { Import, SourceFile } from './source-file.ts'

/** Chains of files that name each other, be it for a type alone, each as its files in order. */
export function importCycles(files: readonly SourceFile[]): string[][] {
  const graph = targets(files, () => true)
  const done = new Set<string>()
  const cycles: string[][] = []
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) cycles.push(trail.slice(start))
    else if (!done.has(path)) {
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
      done.add(path)
    }
  }
  for (const path of graph.keys()) visit(path, [])
  return cycles
}

/** What a file exports, and no other imports: each as `file: name`. */
export function unusedExports(files: readonly SourceFile[], users: readonly SourceFile[]): string[] {
  const used = new Set(users.flatMap(({ imports }) => imports).flatMap(usesOf))
  return files.flatMap(({ path, exports }) =>
    used.has(path) ? [] : exports.map(name => `${path}: ${name}`).filter(use => !used.has(use))
  )
}

/** A whole file as its path, one thing in it as `file: name`. */
function usesOf({ target, names }: Import): readonly string[] {
  return names === null ? [target] : names.map(name => `${target}: ${name}`)
}

/** Everything that is loaded when a file is: its imports, and theirs, but for types and what is loaded lazily. */
export function loadedWith(start: string, files: readonly SourceFile[]): ReadonlySet<string> {
  const graph = targets(files, ({ kind }) => kind === 'value')
  const loaded = new Set<string>()
  const visit = (path: string) => {
    if (loaded.has(path)) return
    loaded.add(path)
    graph.get(path)?.forEach(visit)
  }
  visit(start)
  return loaded
}

function targets(
  files: readonly SourceFile[],
  counts: (one: Import) => boolean
): ReadonlyMap<string, readonly string[]> {
  return new Map(files.map(({ path, imports }) => [path, imports.filter(counts).map(({ target }) => target)]))
}
