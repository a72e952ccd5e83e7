import { getExecOutput } from '@actions/exec'
import type { Git } from '../domain/ports.ts'
import { gitEnvironment } from './git-environment.ts'

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

/** Whatever the user's settings say: `diff.noprefix` and the like. Paths are those below the root, as everywhere. */
const AS_WRITTEN = ['--no-color', '--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/', '--relative']

export function createGit(root: string, env: Readonly<Record<string, string | undefined>>): Git {
  return {
    commit: revision => line(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]),
    branch: () => line(['symbolic-ref', '--quiet', '--short', 'HEAD']),
    mergeBase: (a, b) => line(['merge-base', '--end-of-options', a, b]),
    diff: base => text(['diff', ...AS_WRITTEN, '--unified=0', '--find-renames', base, '--']),
    changedPaths: async base => {
      const names = await text(['diff', ...AS_WRITTEN, '--name-only', '-z', '--no-renames', base, '--'])
      return names === null ? null : names.split('\0').filter(name => name !== '')
    }
  }

  async function line(args: readonly string[]): Promise<string | null> {
    return (await text(args))?.trim() || null
  }

  async function text(args: readonly string[]): Promise<string | null> {
    // The folder may belong to another user than the one who runs the gate, as in a container.
    const trust = ['-c', `safe.directory=${root}`]
    try {
      const { exitCode, stdout } = await getExecOutput('git', [...trust, ...READ_ONLY, ...args], {
        cwd: root,
        silent: true,
        ignoreReturnCode: true,
        env: gitEnvironment(env)
      })
      return exitCode === 0 ? stdout : null
    } catch {
      return null
    }
  }
}
