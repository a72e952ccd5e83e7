import { minimal } from './minimal.ts'
import { type Operation, page, user } from './operation.ts'
import { created, type FakeReply, invalid, notAccessible, notFound, ok } from './reply.ts'
import type { FakeComment } from './repository.ts'
import { loginOf } from './tokens.ts'

const LONGEST_BODY = 65_536

export const comments: Readonly<Record<string, Operation>> = {
  'issues/list-comments': question =>
    page(
      question,
      question.repository.comments.filter(({ issue }) => issue === Number(question.params.issue_number)),
      entries => entries.map(toBody)
    ),
  'issues/create-comment': ({ repository, kind, params, body }) => {
    const issue = Number(params.issue_number)
    if (!(issue in repository.pullRequests)) return notFound()
    const comment = { id: repository.comments.length + 1, issue, author: loginOf(kind), body: String(body.body) }
    const refusal = bodyRefusal(comment.body)
    if (refusal !== null) return refusal
    repository.comments.push(comment)
    return created(toBody(comment))
  },
  'issues/update-comment': ({ repository, kind, params, body }) => {
    const comment = repository.comments.find(({ id }) => id === Number(params.comment_id))
    if (comment === undefined) return notFound()
    if (comment.author !== loginOf(kind) && kind !== 'administrator') return notAccessible()
    const refusal = bodyRefusal(String(body.body))
    if (refusal !== null) return refusal
    comment.body = String(body.body)
    return ok(toBody(comment))
  }
}

export function bodyRefusal(body: string): FakeReply | null {
  if (body.trim() === '') return invalid('Validation Failed', [{ resource: 'IssueComment', code: 'missing_field' }])
  // GitHub counts characters, as a reader does.
  if ([...body].length > LONGEST_BODY)
    return invalid(`Validation Failed: body is too long (maximum is ${LONGEST_BODY} characters)`)
  return null
}

function toBody({ id, author, body, isMinimised = false }: FakeComment) {
  return minimal('issue-comment', {
    id,
    user: user(author),
    body,
    ...(isMinimised && { minimized: { reason: 'outdated' } })
  })
}
