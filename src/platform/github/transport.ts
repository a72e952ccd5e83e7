import { version } from '../../version.ts'
import { fetchWhole } from './fetch-whole.ts'
import { proxiedFetch } from './proxied-fetch.ts'

export type Parameters = Readonly<Record<string, unknown>>

/** One answer of GitHub, whatever its status. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly data: unknown
  /** GitHub's own words where it refuses. */
  readonly message: string
}

/** Makes one request. `route` as in GitHub's reference: `GET /repos/{owner}/{repo}`. @throws what kept the answer away */
export type Transport = (route: string, parameters: Parameters) => Promise<Reply>

export type TransportSettings = {
  /** `https://api.github.com`, or `https://HOST/api/v3` on an Enterprise Server. */
  readonly apiUrl: string
  readonly token: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** For one request, to its last byte. */
  readonly timeoutMs: number
}

/** GitHub promises 24 months for a version of its API. */
const API_VERSION = '2022-11-28'

export async function createTransport(settings: TransportSettings): Promise<Transport> {
  const { Octokit } = await import('@octokit/core')
  const fetch = fetchWhole(await proxiedFetch(settings.apiUrl, settings.env), settings.timeoutMs)
  const octokit = new Octokit({
    auth: settings.token,
    baseUrl: settings.apiUrl.replace(/\/+$/, ''),
    userAgent: `readiness-gate/${version}`,
    request: { fetch },
    log: silent
  })
  return async (route, parameters) => {
    try {
      const headers = { 'x-github-api-version': API_VERSION }
      const { status, headers: answered, data } = await octokit.request(route, { headers, ...parameters })
      return { status, headers: answered, data, message: '' }
    } catch (error) {
      const reply = replyIn(error)
      if (reply === null) throw error
      return reply
    }
  }
}

/** Octokit throws for a status from 400 on; the answer is in the error. One that never came leaves none there. */
function replyIn(error: unknown): Reply | null {
  if (!(error instanceof Error) || !('response' in error) || !('status' in error)) return null
  // Octokit's own error: `response` is what it describes, or undefined.
  const response = error.response as Omit<Reply, 'message'> | undefined
  return response === undefined ? null : { ...response, message: error.message }
}

/** What GitHub calls deprecated is not for the log of a user's job. */
const silent = { debug() {}, info() {}, warn() {}, error() {} }
