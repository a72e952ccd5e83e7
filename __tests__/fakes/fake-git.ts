import type { CommitEntry, Difference, Git } from '../../src/domain/git.ts'

/** What stands at the paths of a commit: text is a file. */
export type FakeCommit = Readonly<Record<string, string | Exclude<CommitEntry, { kind: 'file' }>>>

/** A git that knows these commits, each by the name it is asked for, and this diff. */
export function fakeGit({
  commits = [],
  diff = null,
  differences = [],
  contents = {},
  trees = {}
}: {
  commits?: readonly string[]
  diff?: string | null
  differences?: readonly Difference[]
  /** By their objects. */
  contents?: Readonly<Record<string, string>>
  /** By the commit's name. */
  trees?: Readonly<Record<string, FakeCommit>>
} = {}): Git {
  return {
    commit: async revision => ([...commits, ...Object.keys(trees)].includes(revision) ? revision : null),
    branch: async () => 'main',
    parents: async () => null,
    mergeBase: async () => null,
    diff: async () => diff?.split('\n') ?? null,
    differences: async () => differences,
    folders: async () => new Map(),
    contents: async () =>
      new Map(Object.entries(contents).map(([object, text]) => [object, new TextEncoder().encode(text)])),
    entry: async (commit, path) => {
      const tree = trees[commit]
      const content = tree?.[path] ?? ({ kind: 'missing' } as const)
      if (tree === undefined) return null
      return typeof content === 'string' ? { kind: 'file', bytes: new TextEncoder().encode(content) } : content
    },
    lineOrigins: async () => null,
    paths: async commit => (trees[commit] ? Object.keys(trees[commit]) : null),
    origin: {
      url: async () => null,
      repository: async () => null,
      branch: async () => null,
      fetch: async () => 'there is no origin'
    }
  }
}
