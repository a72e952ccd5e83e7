import { type Fields, minimal } from './minimal.ts'
import type { FakeReply } from './reply.ts'
import { notFound, ok } from './reply.ts'
import type { Repository } from './repository.ts'
import type { TokenKind } from './tokens.ts'

/** One request that GitHub's description allows. */
export type Question = {
  readonly repository: Repository
  readonly kind: TokenKind
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Fields
  readonly accept: string
  /** Where the fake answers, for the addresses of pages. */
  readonly url: URL
}

export type Operation = (question: Question) => FakeReply

export function user(login: string): Fields {
  return minimal('simple-user', { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' })
}

/** One page of a list, with the addresses of its neighbours as GitHub gives them. */
export function page<T>(
  { query, url }: Question,
  all: readonly T[],
  toBody: (entries: readonly T[]) => unknown
): FakeReply {
  const perPage = Math.min(Number(query.per_page ?? 30), 100)
  const number = Number(query.page ?? 1)
  const last = Math.max(Math.ceil(all.length / perPage), 1)
  const address = (page: number) => {
    const other = new URL(url)
    other.searchParams.set('page', String(page))
    return other.href
  }
  const links = number < last ? [`<${address(number + 1)}>; rel="next"`, `<${address(last)}>; rel="last"`] : []
  if (number > 1) links.unshift(`<${address(number - 1)}>; rel="prev"`, `<${address(1)}>; rel="first"`)
  const entries = all.slice((number - 1) * perPage, number * perPage)
  return ok(toBody(entries), links.length > 0 ? { link: links.join(', ') } : {})
}

export function pullRequestOf(question: Question) {
  return question.repository.pullRequests[Number(question.params.pull_number)] ?? null
}

/** Answers only where the pull request is there. */
export function onPullRequest(answer: Operation): Operation {
  return question => (pullRequestOf(question) === null ? notFound() : answer(question))
}
