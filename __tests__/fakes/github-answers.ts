import type { Answer, PullRequest, Refusal, Review } from '../../src/domain/github.ts'

export const forbidden: Refusal = {
  kind: 'refused',
  why: 'forbidden',
  message: 'Resource not accessible by integration'
}
export const missing: Refusal = { kind: 'refused', why: 'missing', message: 'Not Found' }

export function answered<T>(value: T): Answer<T> {
  return { kind: 'answered', value }
}

/** An approval of commit `head`, where nothing else is said. */
export function aReview(fields: Partial<Review> = {}): Review {
  return { author: 'grace', state: 'approved', commit: 'head', submittedAt: '2026-01-02T03:04:05Z', ...fields }
}

/** A pull request into main, where nothing else is said. */
export function aPullRequest(fields: Partial<PullRequest> = {}): PullRequest {
  return {
    number: 1,
    author: 'ada',
    head: 'head',
    base: 'base',
    baseBranch: 'main',
    isFork: false,
    headBranch: null,
    labels: [],
    ...fields
  }
}
