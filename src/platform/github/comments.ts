import * as z from 'zod'
import type { Comment, GitHub } from '../../domain/github.ts'
import { allPages, isSameText, login, mapped, parsed } from './answers.ts'
import { nothingArrived, type Session } from './session.ts'
import type { Parameters } from './transport.ts'

const comment = z
  .object({
    id: z.number(),
    user: login,
    body: z
      .string()
      .nullish()
      .transform(body => body ?? ''),
    minimized: z.unknown().optional()
  })
  .transform(
    ({ id, user, body, minimized }): Comment => ({
      id,
      author: user,
      body,
      isMinimised: minimized !== null && minimized !== undefined
    })
  )

export function createComments(
  session: Session,
  repository: Parameters
): Pick<GitHub, 'comments' | 'addComment' | 'editComment'> {
  const comments = (number: number) =>
    allPages(session, {
      route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      parameters: { ...repository, issue_number: number },
      of: z.array(comment)
    })
  return {
    comments,
    addComment: (number, body) =>
      session.write({
        route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        parameters: { ...repository, issue_number: number, body },
        parse: answer => parsed(comment, answer),
        arrived: async () =>
          mapped(await comments(number), all => all.findLast(other => isSameText(other.body, body)) ?? null)
      }),
    editComment: (id, body) =>
      session.write({
        route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
        parameters: { ...repository, comment_id: id, body },
        parse: answer => parsed(comment, answer),
        // The same text twice is the same text.
        arrived: nothingArrived
      })
  }
}
