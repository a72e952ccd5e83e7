import { UserError } from '../domain/errors.ts'
import type { Finding } from '../domain/finding.ts'
import type { Files } from '../domain/ports.ts'

/** What of a repository a change concerns. */
export type ChangedOnly = {
  touches(path: string): boolean
  /** The finding is on a line of the change. */
  brought(finding: Finding): boolean
}

type Place = {
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly files: Files
}

/**
 * The change since a revision. Loaded lazily: a scan without one needs no git.
 * @throws UserError when there is no such commit here
 */
export async function changedSince(base: string, { root, env, files }: Place): Promise<ChangedOnly> {
  const [{ readChange }, { namedBase }, { isInChange }, { createGit }] = await Promise.all([
    import('../scope/change.ts'),
    import('../scope/named-base.ts'),
    import('../domain/changed-lines.ts'),
    import('../platform/git/git.ts')
  ])
  const git = createGit(root, env)
  const { start } = await namedBase(base, git)
  const change = await readChange(start, git, files)
  if (change === null) throw new UserError(`base ${base}: git could not compare with it`, 'try git diff to see why')
  const { lines } = change
  return { touches: path => lines.has(path), brought: finding => isInChange(finding, lines) }
}

/** All of it, where nothing is compared. */
export const everything: ChangedOnly = { touches: () => true, brought: () => true }
