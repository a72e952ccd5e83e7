import { gitEnvironment } from './git-environment.ts'

/** Names of a hundred thousand files take some ten megabytes. */
const MAX_LIST_BYTES = 512 * 1024 * 1024

const READ_ONLY = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null']

/** `git ls-files -z …`: the raw names, or `null` when git cannot say. */
export async function listGitFiles(root: string, options: readonly string[]): Promise<readonly Buffer[] | null> {
  const args = ['-c', `safe.directory=${root}`, ...READ_ONLY, 'ls-files', '-z', ...options]
  const env = gitEnvironment(process.env)
  // Loading it takes longer than a small repository to scan.
  const { execFile } = await import('node:child_process')
  return new Promise(resolve => {
    execFile('git', args, { cwd: root, env, encoding: 'buffer', maxBuffer: MAX_LIST_BYTES }, (error, stdout) => {
      resolve(error ? null : splitAtNul(stdout))
    })
  })
}

function splitAtNul(bytes: Buffer): readonly Buffer[] {
  const names: Buffer[] = []
  let start = 0
  for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
    names.push(bytes.subarray(start, end))
    start = end + 1
  }
  return names
}
