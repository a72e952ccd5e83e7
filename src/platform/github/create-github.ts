import type { GitHub, Refusal, RepositoryName } from '../../domain/github.ts'
import type { Clock } from '../../domain/ports.ts'
import { createBranches } from './branches.ts'
import { createCheckRuns } from './check-runs.ts'
import { createComments } from './comments.ts'
import { createContents } from './contents.ts'
import { createPeople } from './people.ts'
import { createPullRequests } from './pull-requests.ts'
import { refused } from './refusal.ts'
import { createReviews } from './reviews.ts'
import { createSession, type Session } from './session.ts'
import { createTransport, type Transport } from './transport.ts'

/** Time for one request, to its last byte. GitHub itself gives up after ten seconds. */
const REQUEST_TIMEOUT_MS = 20_000

export type GitHubSettings = {
  readonly repository: RepositoryName
  /** `null`: every answer is a refusal. */
  readonly token: string | null
  /** Names the server of an Enterprise installation, and a proxy. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly cancel: AbortSignal
  readonly timeoutMs?: number
}

/** GitHub's API, for one repository. The packages that speak to it are loaded with the first request. */
export function createGitHub(settings: GitHubSettings): GitHub {
  const session = settings.token === null ? silentSession() : sessionOf(settings, settings.token)
  const { owner, name } = settings.repository
  const parameters = { owner, repo: name }
  return {
    repository: settings.repository,
    requests: session.requests,
    ...createPullRequests(session, parameters),
    ...createContents(session, parameters),
    ...createReviews(session, parameters),
    ...createPeople(session, parameters, graphqlUrl(settings.env)),
    ...createComments(session, parameters),
    ...createCheckRuns(session, parameters),
    ...createBranches(session, parameters)
  }
}

function sessionOf(settings: GitHubSettings, token: string): Session {
  const { env, clock, cancel, timeoutMs = REQUEST_TIMEOUT_MS } = settings
  let transport: Promise<Transport> | null = null
  const load = () => {
    transport ??= createTransport({ apiUrl: apiUrl(env), token, env, timeoutMs })
    return transport
  }
  return createSession({ clock, cancel, transport: load })
}

function silentSession(): Session {
  const refusal: Refusal = refused('forbidden', 'there is no token to ask GitHub with')
  return { requests: () => 0, read: async () => refusal, write: async () => refusal }
}

function apiUrl(env: GitHubSettings['env']): string {
  return (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, '')
}

/** An Enterprise Server answers REST under `/api/v3` and GraphQL under `/api/graphql`. */
function graphqlUrl(env: GitHubSettings['env']): string {
  return env.GITHUB_GRAPHQL_URL || `${apiUrl(env).replace(/\/v3$/, '')}/graphql`
}
