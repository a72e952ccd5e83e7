import { bodyRefusal } from './comments.ts'
import { type Fields, minimal } from './minimal.ts'
import { type Operation, onPullRequest, page, pullRequestOf, type Question, user } from './operation.ts'
import { type FakeReply, invalid, ok } from './reply.ts'
import type { FakeReview } from './repository.ts'
import { loginOf } from './tokens.ts'

export const reviews: Readonly<Record<string, Operation>> = {
  'pulls/list-reviews': onPullRequest(question =>
    page(question, reviewsOf(question), entries => entries.map(review => toBody(review)))
  ),
  'pulls/list-review-comments': onPullRequest(question =>
    page(
      question,
      reviewsOf(question).flatMap(({ author, comments }) => comments.map(comment => ({ author, comment }))),
      entries =>
        entries.map(({ author, comment }) => minimal('pull-request-review-comment', { ...comment, user: user(author) }))
    )
  ),
  'pulls/create-review': onPullRequest(question => {
    const { repository, kind, params, body } = question
    const comments = Array.isArray(body.comments) ? body.comments : []
    const refusal = reviewRefusal(question, comments)
    if (refusal !== null) return refusal
    const review: FakeReview = {
      pullRequest: Number(params.pull_number),
      author: loginOf(kind),
      state: 'COMMENTED',
      body: String(body.body ?? ''),
      commit: String(body.commit_id),
      comments
    }
    repository.reviews.push(review)
    return ok(toBody(review))
  })
}

function reviewsOf({ repository, params }: Question): readonly FakeReview[] {
  return repository.reviews.filter(({ pullRequest }) => pullRequest === Number(params.pull_number))
}

/** One bad line, and GitHub takes none of the comments, and does not say which it was. */
function reviewRefusal(question: Question, comments: readonly Fields[]): FakeReply | null {
  const { body } = question
  if (body.event === 'APPROVE' && question.kind !== 'administrator')
    return invalid('GitHub Actions is not permitted to approve pull requests.')
  if (body.event === 'COMMENT' && !body.body && comments.length === 0) return invalid('Unprocessable Entity')
  if (comments.some(({ side = 'RIGHT', start_side = 'RIGHT' }) => !isSide(side) || !isSide(start_side)))
    return invalid('Unprocessable Entity', ['Variable $threads was provided invalid value for side'])
  const tooLong = comments.map(comment => bodyRefusal(String(comment.body))).find(found => found !== null)
  if (tooLong) return tooLong
  if (!comments.every(comment => isInDiff(question, comment)))
    return invalid('Unprocessable Entity', ['Pull request review thread line must be part of the diff'])
  return null
}

function isSide(side: unknown): boolean {
  return side === 'LEFT' || side === 'RIGHT'
}

/** Its lines must be of one hunk; those that are only removed have no number on the new side. */
function isInDiff(question: Question, { path, line, start_line }: Fields): boolean {
  const file = pullRequestOf(question)?.files.find(({ filename }) => filename === path)
  const [last, first] = [Number(line), Number(start_line ?? line)]
  if (start_line !== undefined && first >= last) return false
  return hunksOf(file?.patch ?? '').some(({ start, end }) => start <= first && last <= end)
}

function hunksOf(patch: string) {
  return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, count = '1']) => ({
    start: Number(start),
    end: Number(start) + Number(count) - 1
  }))
}

function toBody({ author, state, body, commit }: FakeReview) {
  return minimal('pull-request-review', { user: user(author), state, body, commit_id: commit })
}
