import type { Origin } from '../../domain/git.ts'
import type { GitEnd, InRepository } from './run-git.ts'

/** Fetches objects and nothing else: no branch is moved, no file of git's is written for people, nothing is tidied up. */
const OBJECTS_ONLY = [
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--no-auto-maintenance',
  '--refmap='
]

/** Of SHA-1 or SHA-256. Whatever else came from an event could be an option of git. */
const FULL_SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/** The remote `origin`. Once it has not answered in time, it is not asked again. */
export function createOrigin(run: InRepository, timeoutMs: number): Origin {
  let whyNot: string | null = null
  return {
    url,
    repository: async () => {
      const address = await url()
      return address === null ? null : repositoryIn(address)
    },
    branch: async name => {
      const { code, stdout } = await ask(['ls-remote', '--quiet', 'origin', `refs/heads/${name}`])
      const [sha] = stdout.toString('utf8').split('\t')
      return code === 0 && sha ? sha : null
    },
    fetch: async (commits, depth) => {
      if (!commits.every(commit => FULL_SHA.test(commit))) return `no commit's name: ${commits.join(' ')}`
      // Without the question, a whole history would be cut off there.
      const shallow = await run(['rev-parse', '--is-shallow-repository'], { timeoutMs })
      const depthOption = shallow.stdout.toString('utf8').trim() === 'true' ? [`--depth=${depth}`] : []
      const end = await ask(['fetch', ...OBJECTS_ONLY, ...depthOption, 'origin', ...commits])
      return end.code === 0 ? null : (whyNot ?? reasonIn(end.stderr))
    }
  }

  async function url(): Promise<string | null> {
    const { code, stdout } = await run(['config', '--get', 'remote.origin.url'], { timeoutMs })
    return code === 0 ? stdout.toString('utf8').trim() : null
  }

  async function ask(args: readonly string[]): Promise<GitEnd> {
    if (whyNot !== null) return { code: null, stdout: Buffer.alloc(0), stderr: '', isTimedOut: false }
    const end = await run(args, { timeoutMs })
    if (end.isTimedOut) whyNot = `origin did not answer within ${timeoutMs / 1000} s`
    return end
  }
}

/** `owner/name` at the end of a URL or a path. */
function repositoryIn(url: string): string | null {
  const [, owner, name] = /([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ?? []
  return owner === undefined || name === undefined ? null : `${owner}/${name}`
}

/** Git's own reason, without the password that an address may hold. */
function reasonIn(stderr: string): string {
  const lines = stderr.trim().split('\n')
  const line = lines.find(each => each.startsWith('fatal: ')) ?? lines.at(-1) ?? ''
  return line.replace(/^fatal: /, '').replace(/\/\/[^/@\s]*@/g, '//***@') || 'git fetch failed'
}
