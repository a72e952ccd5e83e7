import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Answered, answer, type Circumstances, type Received } from './answer.ts'
import { readDescription } from './description.ts'
import { createFaults, type Fault, type Faults, isBefore, spoil } from './faults.ts'
import { type Permissions, writeAll } from './permissions.ts'
import { type FakeReply, refusal } from './reply.ts'
import { aRepository, type Repository } from './repository.ts'

/**
 * GitHub's API on this machine. Each request is checked against GitHub's own description, and each answer too; ending it throws where
 * one was not as described, so that no test passes on what GitHub would not do.
 */
export type GitHubServer = AsyncDisposable & {
  readonly repository: Repository
  /** What a runner sets for this server. */
  readonly env: { readonly GITHUB_API_URL: string; readonly GITHUB_GRAPHQL_URL: string }
  /** Every request so far: `GET /repos/acme/shop/pulls/1`. */
  readonly requests: readonly string[]
  /** The bodies of those that had one, in the same order. */
  readonly bodies: readonly unknown[]
  /** To be emptied by a test that means to break a rule. */
  readonly breaches: string[]
  /** Lets the next requests like this go wrong, each in its own way. */
  readonly fail: Faults['plan']
}

export type GitHubServerOptions = {
  readonly repository?: Partial<Repository>
  /** `/api/v3` on an Enterprise Server. */
  readonly prefix?: '' | '/api/v3'
  /** Requests until the hourly limit is reached. */
  readonly limit?: number
  /** `permissions:` of the job; all that one can have if left out. */
  readonly permissions?: Permissions
}

/** Read once for all fakes of a test file: that takes longer than most tests. */
const description = readDescription()

export async function githubServer(options: GitHubServerOptions = {}): Promise<GitHubServer> {
  const { prefix = '', limit = 1000, permissions = writeAll } = options
  const repository = aRepository(options.repository)
  const [requests, bodies, breaches]: [string[], unknown[], string[]] = [[], [], []]
  const faults = createFaults()

  const server = createServer(async (incoming, response) => {
    const received = await read(incoming, prefix)
    const name = `${received.method} ${received.path}`
    requests.push(name)
    if (received.body !== undefined) bodies.push(received.body)
    const headers = limitHeaders(limit - requests.length)
    if (requests.length > limit) return write(response, refusal(403, 'API rate limit exceeded'), headers)
    const fault = faults.next(name)
    if (isBefore(fault)) return failed(fault, response, '')
    const answered = answerOrDefect(received, { repository, description, permissions })
    breaches.push(...answered.breaches)
    if (typeof fault === 'string') return failed(fault, response, JSON.stringify(answered.reply.body))
    if (typeof fault === 'number') await wait(fault)
    write(response, answered.reply, headers)
  })
  // Closed after five seconds, a connection could go just when a busy client asks again, and be counted as one request more.
  server.keepAliveTimeout = 0
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // Listening on a port, it has an address with one.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    repository,
    env: {
      GITHUB_API_URL: `${origin}${prefix}`,
      GITHUB_GRAPHQL_URL: `${origin}${prefix === '' ? '' : '/api'}/graphql`
    },
    requests,
    bodies,
    breaches,
    fail: faults.plan,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      if (breaches.length > 0) throw new Error(`not as GitHub describes it:\n${breaches.join('\n')}`)
    }
  }
}

/** A defect of the fake is shown as one, and not as a server that hangs. */
function answerOrDefect(received: Received, circumstances: Circumstances): Answered {
  try {
    return answer(received, circumstances)
  } catch (error) {
    return { reply: refusal(500, 'the fake is broken'), breaches: [String(error)] }
  }
}

function failed(fault: Exclude<Fault, number>, response: ServerResponse, body: string): void {
  if (typeof fault === 'object') write(response, fault, {})
  else spoil(fault, response, body)
}

async function read(incoming: IncomingMessage, prefix: string): Promise<Received> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
  const text = Buffer.concat(chunks).toString()
  return {
    method: incoming.method ?? '',
    path: withoutPrefix(url.pathname, prefix),
    query: url.searchParams,
    headers: incoming.headers,
    body: text === '' ? undefined : JSON.parse(text),
    url
  }
}

/** An Enterprise Server answers nothing at its root; GraphQL has a place of its own there. */
function withoutPrefix(path: string, prefix: string): string {
  if (prefix === '') return path
  if (path === '/api/graphql') return '/graphql'
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : `/no-api${path}`
}

function limitHeaders(remaining: number): Record<string, string> {
  return {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': String(Math.max(remaining, 0)),
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3600),
    'x-ratelimit-resource': 'core'
  }
}

function write(response: ServerResponse, reply: FakeReply, headers: Readonly<Record<string, string>>): void {
  const type = { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(reply.status, { ...type, ...headers, ...reply.headers }).end(JSON.stringify(reply.body))
}
