import type { GitHub, RepositoryName } from '../../domain/github.ts'
import { createClock } from '../../platform/clock.ts'
import { createGitHub } from '../../platform/github/create-github.ts'

export type Desk = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Address of the remote `origin`. */
  readonly origin: string | null
  readonly cancel: AbortSignal
}

/** GitHub's API for the repository that stands here, or why it cannot be asked. */
export type Connection =
  | { readonly kind: 'open'; readonly github: GitHub }
  | { readonly kind: 'shut'; readonly why: string; readonly fix: string }

export function connect({ env, origin, cancel }: Desk): Connection {
  const remote = env.GITHUB_REPOSITORY ? named(env.GITHUB_REPOSITORY) : remoteIn(origin ?? '')
  if (remote === null)
    return shut('no remote `origin` says where the repository lies', 'set GITHUB_REPOSITORY to OWNER/NAME')
  const token = env.GITHUB_TOKEN || env.GH_TOKEN || null
  if (token === null) return shut('there is no GITHUB_TOKEN', READING_TOKEN)
  const apiUrl = apiUrlOf(remote.host, env)
  if (apiUrl === null) {
    const why = `the token is sent to github.com, and \`origin\` lies on ${remote.host}`
    return shut(why, `set GITHUB_API_URL, for an Enterprise Server to https://${remote.host}/api/v3`)
  }
  const { repository } = remote
  const server = { ...env, GITHUB_API_URL: apiUrl }
  return { kind: 'open', github: createGitHub({ repository, token, env: server, clock: createClock(), cancel }) }
}

export const READING_TOKEN = 'set GITHUB_TOKEN to a token that may read the repository, and try again'

/** A token is for one server. Who wrote the address of a remote may not choose to whom it is shown. */
function apiUrlOf(host: string, { GITHUB_API_URL, GITHUB_SERVER_URL, GH_HOST }: Desk['env']): string | null {
  if (GITHUB_API_URL) return GITHUB_API_URL
  if (['github.com', 'ssh.github.com', 'www.github.com'].includes(host)) return 'https://api.github.com'
  const server = GITHUB_SERVER_URL && URL.canParse(GITHUB_SERVER_URL) ? new URL(GITHUB_SERVER_URL).host : GH_HOST
  return server === host ? `https://${host}/api/v3` : null
}

type Remote = { readonly host: string; readonly repository: RepositoryName }

function named(text: string): Remote | null {
  const [owner, name] = text.split('/')
  return owner && name ? { host: 'github.com', repository: { owner, name } } : null
}

/** `https://host/owner/name.git`, `ssh://git@host/owner/name` and `git@host:owner/name`. */
function remoteIn(address: string): Remote | null {
  const url = /^(?:https?|ssh|git):\/\/(?:[^/@]*@)?([^/:]+)(?::\d+)?\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(address)
  const short = /^(?:[^/@]*@)?([^/:]+):([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(address)
  const [, host, owner, name] = url ?? short ?? []
  return host && owner && name ? { host: host.toLowerCase(), repository: { owner, name } } : null
}

function shut(why: string, fix: string): Connection {
  return { kind: 'shut', why, fix }
}
