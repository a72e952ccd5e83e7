import type { Import, SourceFile } from './source-file.ts'

/** Chains of files that load each other, each as its files in order. */
export function importCycles(files: readonly SourceFile[]): string[][] {
  const graph = loads(files)
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

/** Everything that is loaded when a file is: its imports, and theirs, but for types and what is loaded lazily. */
export function loadedWith(start: string, files: readonly SourceFile[]): ReadonlySet<string> {
  const graph = loads(files)
  const loaded = new Set<string>()
  const visit = (path: string) => {
    if (loaded.has(path)) return
    loaded.add(path)
    graph.get(path)?.forEach(visit)
  }
  visit(start)
  return loaded
}

function loads(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  const isLoaded = ({ kind }: Import) => kind === 'value'
  return new Map(files.map(({ path, imports }) => [path, imports.filter(isLoaded).map(({ target }) => target)]))
}
