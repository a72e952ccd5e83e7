import { UserError } from '../domain/errors.ts'
import type { Files, Git } from '../domain/ports.ts'
import type { ChangedLines } from './changed-lines.ts'
import { changedLines } from './changed-lines.ts'

/** What the work tree changes since the base. */
export type Change = {
  /** Full sha of the commit it is compared with. */
  readonly base: string
  readonly lines: ChangedLines
}

const WHOLE_FILE = [{ start: 1, end: Number.MAX_SAFE_INTEGER }]

/**
 * Compares the work tree with where it left the base. Files that git does not know yet are new as a whole.
 * @throws UserError when there is no such commit here
 */
export async function readChange(base: string, git: Git, files: Files): Promise<Change> {
  const named = await git.commit(base)
  const start = named && ((await git.mergeBase(named, 'HEAD')) ?? named)
  const diff = start && (await git.diff(start))
  const paths = start && (await git.changedPaths(start))
  if (!start || diff === null || !paths) {
    throw new UserError(`base ${base}: there is no such commit in this checkout`, 'fetch it, e.g. with fetch-depth: 0')
  }
  const lines = new Map(changedLines(diff))
  // A `.gitattributes` of the change itself can keep a file out of the diff.
  for (const path of paths) if (!lines.has(path)) lines.set(path, WHOLE_FILE)
  const tracked = await files.tracked()
  for (const path of await files.source()) if (tracked && !tracked.has(path)) lines.set(path, WHOLE_FILE)
  return { base: start, lines }
}
