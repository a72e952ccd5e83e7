import type { Git } from '../../src/domain/ports.ts'

/** A git that knows these commits, each by the name it is asked for, and this diff. */
export function fakeGit({
  commits = [],
  diff = null,
  paths = []
}: {
  commits?: readonly string[]
  diff?: string | null
  paths?: readonly string[]
} = {}): Git {
  return {
    commit: async revision => (commits.includes(revision) ? revision : null),
    branch: async () => 'main',
    parents: async () => null,
    mergeBase: async () => null,
    diff: async () => diff,
    changedPaths: async () => paths,
    origin: { repository: async () => null, branch: async () => null, fetch: async () => 'there is no origin' }
  }
}
