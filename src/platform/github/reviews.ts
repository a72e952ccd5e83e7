import * as z from 'zod'
import type { GitHub, LineComment, NewLineComment, NewReview, Review } from '../../domain/github.ts'
import { allPages, isSameText, login, mapped } from './answers.ts'
import type { Session } from './session.ts'
import type { Parameters } from './transport.ts'

const states = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
  PENDING: 'pending'
} as const

const givenReview = z
  .object({
    user: login,
    state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
    body: z.string().nullish(),
    commit_id: z.string().nullish(),
    submitted_at: z.string().nullish()
  })
  .transform(({ user, state, body, commit_id, submitted_at }) => ({
    body: body ?? '',
    review: {
      author: user,
      state: states[state],
      commit: commit_id ?? null,
      submittedAt: submitted_at ?? null
    } satisfies Review
  }))

type GivenReview = z.infer<typeof givenReview>

const lineComment = z
  .object({ user: login, body: z.string(), path: z.string(), line: z.number().nullish() })
  .transform(({ user, body, path, line }): LineComment => ({ author: user, body, path, line: line ?? null }))

export function createReviews(
  session: Session,
  repository: Parameters
): Pick<GitHub, 'reviews' | 'lineComments' | 'addReview'> {
  const reviews = (number: number) =>
    allPages(session, {
      route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
      parameters: { ...repository, pull_number: number },
      of: z.array(givenReview)
    })
  return {
    reviews: async number => mapped(await reviews(number), all => all.map(({ review }) => review)),
    lineComments: number =>
      allPages(session, {
        route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
        parameters: { ...repository, pull_number: number },
        of: z.array(lineComment)
      }),
    addReview: async (number, added) => {
      const posted = await session.write({
        route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
        parameters: { ...repository, pull_number: number, ...toBody(added) },
        parse: answer => mapped(answer, () => true),
        arrived: async () => mapped(await reviews(number), all => all.some(other => isThe(added, other)) || null)
      })
      return mapped(posted, () => null)
    }
  }
}

function isThe(added: NewReview, { body, review }: GivenReview): boolean {
  return review.commit === added.commit && isSameText(body, added.body)
}

function toBody({ commit, body, comments }: NewReview): Parameters {
  return { commit_id: commit, body, event: 'COMMENT', comments: comments.map(toComment) }
}

/** `start_line` is for more than one line only. */
function toComment({ path, startLine, endLine, body }: NewLineComment): Parameters {
  const start = startLine < endLine ? { start_line: startLine, start_side: 'RIGHT' } : {}
  return { path, body, line: endLine, side: 'RIGHT', ...start }
}
