import type { Git } from '../../domain/git.ts'
import { createDiff } from './git-diff.ts'
import { gitEnvironment } from './git-environment.ts'
import { readLineOrigins } from './git-lines.ts'
import { createOrigin } from './git-origin.ts'
import { createTrees } from './git-tree.ts'
import { type InRepository, runGit } from './run-git.ts'

/** Settings that keep a repository from running programs of its own choice while git only reads. */
const READ_ONLY = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'diff.external='
]

/** How long git may take. A clone without blobs asks its origin for them while it reads. */
type GitLimits = { readonly readMs: number; readonly originMs: number }

const usualLimits: GitLimits = { readMs: 120_000, originMs: 60_000 }

export function createGit(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  limits: GitLimits = usualLimits
): Git {
  // The folder may belong to another user than the one who runs the gate, as in a container.
  const settings = ['-c', `safe.directory=${root}`, ...READ_ONLY]
  const run: InRepository = (args, options) =>
    runGit({ cwd: root, env: gitEnvironment(env), args: [...settings, ...args], ...options })
  return {
    commit: revision => line(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]),
    branch: () => line(['symbolic-ref', '--quiet', '--short', 'HEAD']),
    parents: async commit => {
      const object = await text(['cat-file', 'commit', commit])
      return object === null ? null : parentsIn(object)
    },
    mergeBase: (a, b) => line(['merge-base', '--end-of-options', a, b]),
    ...createDiff(run, limits.readMs),
    ...createTrees(run, limits.readMs),
    lineOrigins: (commit, path) => readLineOrigins({ commit, path }, text),
    origin: createOrigin(run, limits.originMs)
  }

  async function line(args: readonly string[]): Promise<string | null> {
    return (await text(args))?.trim() || null
  }

  async function text(args: readonly string[]): Promise<string | null> {
    const { code, stdout } = await run(args, { timeoutMs: limits.readMs })
    return code === 0 ? stdout.toString('utf8') : null
  }
}

/** The head of a commit ends with an empty line; its message may hold anything. */
function parentsIn(commit: string): readonly string[] {
  const [head = ''] = commit.split('\n\n', 1)
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent)
}
