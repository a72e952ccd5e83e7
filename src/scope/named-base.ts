import { UserError } from '../domain/errors.ts'
import type { Git } from '../domain/git.ts'
import type { Base } from './find-base.ts'

/**
 * Where the work tree left the revision that a person named.
 * @throws UserError when there is no such commit here
 */
export async function namedBase(revision: string, git: Git): Promise<Extract<Base, { kind: 'found' }>> {
  const commit = await git.commit(revision)
  if (commit === null) throw noSuchCommit('base', revision)
  return { kind: 'found', commit, start: (await git.mergeBase(commit, 'HEAD')) ?? commit }
}

export function noSuchCommit(role: 'base' | 'head', revision: string): UserError {
  return new UserError(
    `${role} ${revision}: there is no such commit in this checkout`,
    'fetch it, e.g. with fetch-depth: 0'
  )
}
