import * as z from 'zod'
import type { Answer, ChangedFile, GitHub, PullRequest } from '../../domain/github.ts'
import { allPages, login, parsed } from './answers.ts'
import { refused } from './refusal.ts'
import type { Session } from './session.ts'
import type { Parameters } from './transport.ts'

/** GitHub lists no more files of a pull request than this. https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
const MOST_FILES = 3000

const repositoryInfo = z.object({ id: z.number(), full_name: z.string() }).nullish()

const pullRequest = z
  .object({
    number: z.number(),
    user: login,
    head: z.object({ sha: z.string(), ref: z.string(), repo: repositoryInfo }),
    base: z.object({ sha: z.string(), ref: z.string(), repo: repositoryInfo }),
    labels: z.array(z.object({ name: z.string() }))
  })
  .transform(
    ({ number, user, head, base, labels }): PullRequest => ({
      number,
      author: user,
      head: head.sha,
      base: base.sha,
      baseBranch: base.ref,
      isFork: head.repo?.id !== base.repo?.id,
      headBranch: head.repo ? { repository: head.repo.full_name, name: head.ref } : null,
      labels: labels.map(({ name }) => name)
    })
  )

const changedFile = z
  .object({
    filename: z.string(),
    previous_filename: z.string().optional(),
    status: z.enum(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
    patch: z.string().optional()
  })
  .transform(
    ({ filename, previous_filename, status, patch }): ChangedFile => ({
      path: filename,
      previousPath: previous_filename ?? null,
      status,
      patch: patch ?? null
    })
  )

export function createPullRequests(
  session: Session,
  repository: Parameters
): Pick<GitHub, 'pullRequest' | 'changedFiles'> {
  return {
    pullRequest: async number => {
      const parameters = { ...repository, pull_number: number }
      return parsed(pullRequest, await session.read('GET /repos/{owner}/{repo}/pulls/{pull_number}', parameters))
    },
    changedFiles: async number => {
      const files = await allPages(session, {
        route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
        parameters: { ...repository, pull_number: number },
        of: z.array(changedFile)
      })
      return files.kind === 'answered' && files.value.length >= MOST_FILES ? tooMany() : files
    }
  }
}

/** At the cap nobody can tell whether there are more. */
function tooMany(): Answer<never> {
  return refused('too-large', `GitHub lists no more than ${MOST_FILES} files of a pull request`)
}
