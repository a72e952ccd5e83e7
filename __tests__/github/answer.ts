import { branches } from './branches.ts'
import { checkRuns } from './check-runs.ts'
import { comments } from './comments.ts'
import { contents } from './contents.ts'
import type { Asked, Description } from './description.ts'
import type { Fields } from './minimal.ts'
import type { Operation } from './operation.ts'
import { people } from './people.ts'
import { isPermitted, type Permissions, readAll, writeAll } from './permissions.ts'
import { pullRequests } from './pull-requests.ts'
import { type FakeReply, invalid, notAccessible, notFound, ok, refusal } from './reply.ts'
import type { Repository } from './repository.ts'
import { reviews } from './reviews.ts'
import { loginOf, type TokenKind, tokenKind } from './tokens.ts'

/** One request as it came in, its path without the prefix of an Enterprise Server. */
export type Received = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: unknown
  readonly url: URL
}

export type Answered = {
  readonly reply: FakeReply
  /** Where the request, or the fake's own answer, is not as GitHub describes it. */
  readonly breaches: readonly string[]
}

const operations: Readonly<Record<string, Operation>> = {
  ...branches,
  ...checkRuns,
  ...comments,
  ...contents,
  ...people,
  ...pullRequests,
  ...reviews
}

/** What the answer depends on besides the request. */
export type Circumstances = {
  readonly repository: Repository
  readonly description: Description
  /** What the job may do. */
  readonly permissions: Permissions
}

/** Decides what GitHub would answer. */
export function answer(received: Received, circumstances: Circumstances): Answered {
  const { description } = circumstances
  const kind = tokenKind(String(received.headers.authorization ?? ''))
  if (kind === null) return kept(refusal(401, 'Bad credentials'))
  if (received.path === '/graphql') return graphql(received, kind)
  const asked = description.match(received.method, received.path, received.query)
  if (asked === null) return broken(notFound(), `${nameOf(received)} is not described`)
  const mistakes = description.requestMistakes(asked, received.body)
  if (mistakes.length > 0) return broken(invalid(`Invalid request.\n\n${mistakes.join('\n')}`), ...mistakes)
  const reply = carriedOut(received, asked, { ...circumstances, kind })
  const ownMistakes = reply.status < 400 ? description.answerMistakes(asked, reply.status, reply.body) : []
  return { reply, breaches: ownMistakes.map(mistake => `answer to ${nameOf(received)}: ${mistake}`) }
}

function carriedOut(
  received: Received,
  { route, params, query }: Asked,
  { repository, permissions, kind }: Circumstances & { readonly kind: TokenKind }
): FakeReply {
  const isElsewhere = 'repo' in params && `${params.owner}/${params.repo}` !== `${repository.owner}/${repository.name}`
  if (isElsewhere || kind === 'outsider') return notFound()
  if (!isPermitted(route.operation, permissionsOf(kind, permissions))) return notAccessible()
  const handle = operations[route.operation]
  if (handle === undefined) throw new Error(`the fake does not know ${route.operation}`)
  return handle({
    repository,
    kind,
    params,
    query,
    // The description says that it is an object.
    body: (received.body ?? {}) as Fields,
    accept: String(received.headers.accept ?? ''),
    url: received.url
  })
}

function permissionsOf(kind: TokenKind, given: Permissions): Permissions {
  if (kind === 'administrator') return writeAll
  return kind === 'read-only' ? readAll : given
}

/** GitHub's description is of REST alone; this is the one query that the gate makes. */
function graphql(received: Received, kind: TokenKind): Answered {
  const query = JSON.stringify(received.body ?? null)
  if (query === '{"query":"query { viewer { login } }"}')
    return kept(ok({ data: { viewer: { login: loginOf(kind) } } }))
  return broken(ok({ errors: [{ message: 'Field does not exist' }] }), `GraphQL: ${query}`)
}

function nameOf({ method, path }: Received): string {
  return `${method} ${path}`
}

function kept(reply: FakeReply): Answered {
  return { reply, breaches: [] }
}

function broken(reply: FakeReply, ...breaches: readonly string[]): Answered {
  return { reply, breaches }
}
