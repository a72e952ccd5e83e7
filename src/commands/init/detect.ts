import { detectPresets } from '../../config/presets/detect-presets.ts'
import { type NestedProject, nestedProjects } from '../../config/presets/nested-projects.ts'

/** What the files of a repository show about it. */
export type Project = {
  /** The presets that fit. */
  readonly presets: readonly string[]
  readonly nested: readonly NestedProject[]
  /** The README as it is called here. */
  readonly readme: string
  /** Whether a file of this name stands at the root. */
  has(name: string): boolean
}

export function detect(paths: readonly string[]): Project {
  const atRoot = new Set(paths.filter(path => !path.includes('/')))
  return {
    presets: detectPresets(paths),
    nested: nestedProjects(paths),
    readme: [...atRoot].find(name => /^readme(\.(md|rst|txt|adoc))?$/i.test(name)) ?? 'README.md',
    has: name => atRoot.has(name)
  }
}
