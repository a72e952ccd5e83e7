import { getExecOutput } from '@actions/exec'
import type { Git } from '../domain/ports.ts'
import { definedOnly } from './environment.ts'

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

export function createGit(root: string, env: Readonly<Record<string, string | undefined>>): Git {
  return {
    commit: revision => line(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]),
    branch: () => line(['symbolic-ref', '--quiet', '--short', 'HEAD']),
    mergeBase: (a, b) => line(['merge-base', '--end-of-options', a, b]),
    diff: base =>
      text(['diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--find-renames', base, '--'])
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
        env: { ...definedOnly(env), GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }
      })
      return exitCode === 0 ? stdout : null
    } catch {
      return null
    }
  }
}
