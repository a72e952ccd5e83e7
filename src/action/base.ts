import type { Event } from '../domain/event.ts'
import type { Git } from '../domain/ports.ts'

/**
 * The commit to compare with, if this checkout has it. For a pull request the runner checks out a merge commit, whose first
 * parent is the base as it is now; the one in the event is older.
 */
export async function baseOf(event: Event, git: Git): Promise<string | null> {
  const isMerge = event.name === 'pull_request' && (await git.commit('HEAD^2')) !== null
  const named = isMerge ? 'HEAD^1' : event.base
  return named && (await git.commit(named))
}
