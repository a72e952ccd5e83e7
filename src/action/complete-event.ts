import { UserError } from '../domain/errors.ts'
import type { Event } from '../domain/event.ts'
import type { GitHub, PullRequest } from '../domain/github.ts'

/**
 * Adds what a comment's event does not tell of its pull request. `github` is `null` without a token.
 * @throws UserError when GitHub does not tell either: nobody knows then what is to be judged
 */
export async function completeEvent(event: Event, github: GitHub | null): Promise<Event> {
  const { pullRequest } = event
  if (event.name !== 'issue_comment' || pullRequest === null) return event
  if (github === null) throw unknownHead(pullRequest.number, 'there is no token')
  const answer = await github.pullRequest(pullRequest.number)
  if (answer.kind === 'refused') throw unknownHead(pullRequest.number, `${answer.why}: ${answer.message}`)
  return { ...event, ...toldBy(answer.value) }
}

function toldBy({ number, author, isFork, baseBranch, ...rest }: PullRequest): Partial<Event> {
  return { ...rest, branch: baseBranch, pullRequest: { number, head: rest.head, author, isFork } }
}

function unknownHead(number: number, why: string): UserError {
  return new UserError(
    `issue_comment: GitHub does not tell the last commit of pull request ${number} (${why})`,
    'give the job permissions: pull-requests: read, and the step its token'
  )
}
