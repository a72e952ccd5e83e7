import { isForeign, presetsOf } from './detect-presets.ts'

/** A project below the root. No preset looks at it: each looks at what stands at the root. */
export type NestedProject = { readonly folder: string; readonly preset: string }

/** What is shown, tested or written about there is no project of its own, nor is a list of packages or a Dockerfile. */
const besides =
  /(^|\/)(examples?|docs?|tests?|spec|e2e|benchmarks?|templates?)\/|(^|\/)(requirements[^/]*\.txt|Dockerfile)$/

/** The projects below the root of a kind that the root is not of: what is of its kind, its own tools look at. */
export function nestedProjects(paths: readonly string[]): readonly NestedProject[] {
  const atRoot = new Set(presetsOf(paths))
  const found = new Map<string, NestedProject>()
  for (const path of [...paths].sort()) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    if (folder === '' || isForeign(path) || besides.test(path)) continue
    for (const preset of presetsOf([path.slice(folder.length + 1)])) {
      if (!atRoot.has(preset) && !isBelowAnother(folder, preset, found))
        found.set(`${preset} ${folder}`, { folder, preset })
    }
  }
  return [...found.values()]
}

/** A project inside a project of its kind is a part of it. */
function isBelowAnother(folder: string, preset: string, found: ReadonlyMap<string, NestedProject>): boolean {
  const parents = folder.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  return parents.some(parent => found.has(`${preset} ${parent}`))
}

const MOST_NAMED = 3

/** `javascript in packages/web, elixir in services/api and 2 more`; `null` where there is none. */
export function describeNested(projects: readonly NestedProject[]): string | null {
  if (projects.length === 0) return null
  const named = projects.slice(0, MOST_NAMED).map(({ folder, preset }) => `${preset} in ${folder}`)
  const rest = projects.length - named.length
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
