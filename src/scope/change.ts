import type { ChangedLines } from '../domain/changed-lines.ts'
import type { Difference, Git } from '../domain/git.ts'
import type { Files } from '../domain/ports.ts'
import { changedLines, type Hunks, linesBeside, WHOLE_FILE } from './changed-lines.ts'
import { readHunks } from './read-hunks.ts'

/** What the work tree changes since the base. */
export type Change = {
  /** The commit it is compared with. */
  readonly base: string
  /** The lines it adds or edits. A path that ends in a slash is all that lies in that folder. */
  readonly lines: ChangedLines
  /** Those, and the lines next to what is changed or gone. */
  readonly beside: ChangedLines
  /** The files in which it differs from the base, where git knows it; `null` where GitHub told. */
  readonly differences: readonly Difference[] | null
}

/** Compares the work tree with a commit; `null` where git cannot. Files that git does not know yet are new as a whole. */
export async function readChange(start: string, git: Git, files: Pick<Files, 'untracked'>): Promise<Change | null> {
  const [diff, differences, untracked] = await Promise.all([git.diff(start), git.differences(start), files.untracked()])
  if (diff === null || differences === null) return null
  return changeOf(start, { hunks: readHunks(diff), differences, untracked })
}

/** What a commit changes since it left another, whatever lies in the work tree; `null` where git cannot tell. */
export async function readCommitted(base: string, head: string, git: Git): Promise<Change | null> {
  const range = `${base}...${head}`
  const [diff, differences] = await Promise.all([git.diff(range), git.differences(range)])
  if (diff === null || differences === null) return null
  return changeOf(base, { hunks: readHunks(diff), differences, untracked: [] })
}

type Read = {
  readonly hunks: Hunks
  readonly differences: readonly Difference[]
  readonly untracked: readonly string[]
}

function changeOf(base: string, { hunks, differences, untracked }: Read): Change {
  const whole = [...unseen(differences, hunks), ...untracked].map(path => [path, WHOLE_FILE] as const)
  const pathsOnly = differences.flatMap(({ path, previousPath }) => [path, previousPath ?? []].flat())
  const none = pathsOnly.map(path => [path, []] as const)
  return {
    base,
    lines: new Map([...none, ...changedLines(hunks), ...whole]),
    beside: new Map([...none, ...linesBeside(hunks), ...whole]),
    differences
  }
}

/** A `.gitattributes` of the change itself can keep a file out of the diff, and nobody looks into a submodule. */
function unseen(differences: readonly Difference[], hunks: ReadonlyMap<string, unknown>): readonly string[] {
  return differences.flatMap(({ path, isSubmodule, hasSameContent }) => {
    if (isSubmodule) return [path, `${path}/`]
    return hunks.has(path) || hasSameContent ? [] : path
  })
}
