import type { ChangedLines } from '../domain/changed-lines.ts'
import type { Files, Git } from '../domain/ports.ts'
import { changedLines } from './changed-lines.ts'

/** What the work tree changes since the base. */
export type Change = {
  /** Full sha of the commit it is compared with. */
  readonly base: string
  readonly lines: ChangedLines
}

const WHOLE_FILE = [{ start: 1, end: Number.MAX_SAFE_INTEGER }]

/** Compares the work tree with a commit; `null` where git cannot. Files that git does not know yet are new as a whole. */
export async function readChange(start: string, git: Git, files: Files): Promise<Change | null> {
  const [diff, paths] = [await git.diff(start), await git.changedPaths(start)]
  if (diff === null || paths === null) return null
  const lines = new Map(changedLines(diff))
  // A `.gitattributes` of the change itself can keep a file out of the diff.
  for (const path of paths) if (!lines.has(path)) lines.set(path, WHOLE_FILE)
  const tracked = await files.tracked()
  for (const path of await files.source()) if (tracked && !tracked.has(path)) lines.set(path, WHOLE_FILE)
  return { base: start, lines }
}
