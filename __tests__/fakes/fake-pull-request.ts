import type {
  Answer,
  ChangedFile,
  Comment,
  GitHub,
  LineComment,
  NewCheckRun,
  NewReview,
  PullRequest,
  Refusal
} from '../../src/domain/github.ts'
import { fakeGitHub } from './fake-github.ts'

/** Account of the token. */
export const OWN_LOGIN = 'github-actions[bot]'

type State = {
  head?: string
  comments?: readonly Comment[]
  lineComments?: readonly LineComment[]
  files?: readonly ChangedFile[]
  /** What refuses, and why. */
  refuse?: Partial<Record<keyof GitHub, Refusal['why']>>
  /** Whether GitHub takes a review. */
  takes?: (review: NewReview) => boolean
  /** How many annotations of a check run it takes. */
  annotations?: number
}

/** One pull request on GitHub, in memory. */
export type FakePullRequest = GitHub & {
  readonly calls: readonly string[]
  readonly posted: Comment[]
  readonly reviewed: NewReview[]
  readonly checkRuns: NewCheckRun[]
}

export function fakePullRequest(state: State = {}): FakePullRequest {
  const calls: string[] = []
  const posted = [...(state.comments ?? [])]
  const lineComments = [...(state.lineComments ?? [])]
  const reviewed: NewReview[] = []
  const checkRuns: NewCheckRun[] = []
  const answer = async <T>(name: keyof GitHub, make: () => T | Refusal): Promise<Answer<T>> => {
    calls.push(name)
    const why = state.refuse?.[name]
    if (why) return refusal(why)
    const value = make()
    return isRefusal(value) ? value : { kind: 'answered', value }
  }
  return {
    calls,
    posted,
    reviewed,
    checkRuns,
    ...fakeGitHub(),
    requests: () => calls.length,
    pullRequest: number => answer('pullRequest', () => aPullRequest(number, state.head)),
    changedFiles: () => answer('changedFiles', () => state.files ?? []),
    ownLogin: () => answer('ownLogin', () => OWN_LOGIN),
    comments: () => answer('comments', () => [...posted]),
    addComment: (_number, body) =>
      answer('addComment', () => {
        const comment = aComment({ id: 100 + posted.length, body })
        posted.push(comment)
        return comment
      }),
    editComment: (id, body) =>
      answer('editComment', () => {
        const at = posted.findIndex(comment => comment.id === id)
        const edited = { ...aComment({ id }), ...posted[at], body }
        posted[at] = edited
        return edited
      }),
    lineComments: () => answer('lineComments', () => [...lineComments]),
    addReview: (_number, review) =>
      answer('addReview', () => {
        if (state.takes?.(review) === false) return refusal('invalid')
        reviewed.push(review)
        for (const { path, endLine, body } of review.comments)
          lineComments.push({ author: OWN_LOGIN, path, line: endLine, body })
        return null
      }),
    addCheckRun: run =>
      answer('addCheckRun', () => {
        checkRuns.push(run)
        return { annotations: Math.min(run.annotations.length, state.annotations ?? Number.POSITIVE_INFINITY) }
      })
  }
}

export function refusal(why: Refusal['why']): Refusal {
  return { kind: 'refused', why, message: `GitHub says ${why}` }
}

export function aComment(fields: Partial<Comment> = {}): Comment {
  return { id: 1, author: OWN_LOGIN, body: 'Hello.', isMinimised: false, ...fields }
}

function aPullRequest(number: number, head = 'a'.repeat(40)): PullRequest {
  const headBranch = { repository: 'acme/shop', name: 'change' }
  return {
    number,
    author: 'ada',
    head,
    base: 'b'.repeat(40),
    baseBranch: 'main',
    isFork: false,
    headBranch,
    labels: []
  }
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refused'
}
