import type { Fields } from './minimal.ts'

/** What the fake knows of one repository. Tests set it, and see in it what a run left behind. */
export type Repository = {
  readonly owner: string
  readonly name: string
  readonly defaultBranch: string
  readonly pullRequests: Readonly<Record<number, FakePullRequest>>
  /** By `ref:path`. */
  readonly files: Readonly<Record<string, string>>
  /** Login → role. */
  readonly collaborators: Readonly<Record<string, string>>
  /** `org/team` → logins. */
  readonly teams: Readonly<Record<string, readonly string[]>>
  readonly branches: Readonly<Record<string, FakeBranch>>
  readonly rulesets: Readonly<Record<number, Fields>>
  readonly comments: FakeComment[]
  readonly reviews: FakeReview[]
  readonly checkRuns: FakeCheckRun[]
}

/** What rules of an organisation know the repository by. */
export const REPOSITORY_ID = 4711

export type FakePullRequest = {
  readonly author: string
  readonly head: string
  readonly base: string
  readonly baseBranch: string
  readonly isFork?: boolean
  readonly labels?: readonly string[]
  readonly files: readonly FakeFile[]
}

/** As `pulls/list-files` gives it; without a patch it is binary, or too large. */
export type FakeFile = {
  readonly filename: string
  readonly status: string
  readonly patch?: string
  readonly previous_filename?: string
}

export type FakeBranch = {
  readonly rules?: readonly Fields[]
  /** As `repos/get-branch-protection` gives it to an administrator. */
  readonly protection?: Fields
}

export type FakeComment = { id: number; issue: number; author: string; body: string; isMinimised?: boolean }

export type FakeReview = {
  readonly pullRequest: number
  readonly author: string
  readonly state: string
  readonly body: string
  readonly commit: string
  readonly comments: readonly Fields[]
}

export type FakeCheckRun = {
  readonly id: number
  readonly name: string
  readonly commit: string
  readonly externalId: string | null
  readonly conclusion: string | null
  readonly app: number
  title: string | null
  summary: string | null
  readonly annotations: Fields[]
}

export const HEAD = 'a'.repeat(40)
export const BASE = 'b'.repeat(40)

/** A repository with one open pull request that changes lines 2 to 4 of one file. */
export function aRepository(fields: Partial<Repository> = {}): Repository {
  return {
    owner: 'acme',
    name: 'shop',
    defaultBranch: 'main',
    pullRequests: { 1: aPullRequest() },
    files: {},
    collaborators: { ada: 'admin' },
    teams: {},
    branches: { main: {} },
    rulesets: {},
    comments: [],
    reviews: [],
    checkRuns: [],
    ...fields
  }
}

export function aPullRequest(fields: Partial<FakePullRequest> = {}): FakePullRequest {
  return {
    author: 'grace',
    head: HEAD,
    base: BASE,
    baseBranch: 'main',
    files: [{ filename: 'lib/shop.ex', status: 'modified', patch: '@@ -1,3 +1,5 @@\n a\n+b\n+c\n+d\n e' }],
    ...fields
  }
}
