import type { HeadBranch } from './event.ts'

/**
 * What the gate asks of GitHub and tells it. No call throws for what GitHub answers: the verdict never depends on what a
 * token may do, so whoever asks decides what a refusal means.
 */
export type GitHub = {
  readonly repository: RepositoryName
  /** What requests were made, for the report of a run. */
  readonly requests: () => number

  pullRequest(number: number): Promise<Answer<PullRequest>>
  /** Every file it touches, in GitHub's order; `too-large` where GitHub does not list all of them. */
  changedFiles(number: number): Promise<Answer<readonly ChangedFile[]>>
  /** A file's bytes at a commit or branch. */
  file(path: string, ref: string): Promise<Answer<Uint8Array>>
  reviews(number: number): Promise<Answer<readonly Review[]>>
  /** What a person may do in this repository. */
  permissionOf(login: string): Promise<Answer<Permission>>
  /** `team` as `org/team`. Needs a token that may read the organisation. */
  isMember(team: string, login: string): Promise<Answer<boolean>>

  /** The account that comments of this token are written by. */
  ownLogin(): Promise<Answer<string>>
  comments(number: number): Promise<Answer<readonly Comment[]>>
  addComment(number: number, body: string): Promise<Answer<Comment>>
  editComment(id: number, body: string): Promise<Answer<Comment>>
  /** Comments on lines, of all reviews. */
  lineComments(number: number): Promise<Answer<readonly LineComment[]>>
  /** One review with comments on lines of the diff. GitHub takes all of them or none. */
  addReview(number: number, review: NewReview): Promise<Answer<null>>

  /** Creates it completed, with its first annotations, and adds the rest. What it then has can be fewer: GitHub refused the others. */
  addCheckRun(run: NewCheckRun): Promise<Answer<{ readonly annotations: number }>>

  /** Rules that hold for a branch: of rulesets, repository and organisation. */
  rulesOf(branch: string): Promise<Answer<readonly BranchRule[]>>
  ruleset(id: number): Promise<Answer<Ruleset>>
  /** The classic protection of a branch; `missing` where there is none. Whole for a token that may administer. */
  protectionOf(branch: string): Promise<Answer<Protection>>
  about(): Promise<Answer<RepositoryInfo>>
  /** Names of the branches that a ruleset or the classic protection holds for. */
  protectedBranches(): Promise<Answer<readonly string[]>>
}

export type RepositoryName = { readonly owner: string; readonly name: string }

export type Answer<T> = { readonly kind: 'answered'; readonly value: T } | Refusal

/**
 * `forbidden`: the token may not. `missing`: not there, or not to be seen with this token. `invalid`: GitHub does not take what was
 * sent. `too-large`: it does not show the whole of it. `limited`: too many requests, also after waiting. `unreachable`: no answer, also
 * after trying again, or one that is not GitHub's.
 */
export type Refusal = {
  readonly kind: 'refused'
  readonly why: 'forbidden' | 'missing' | 'invalid' | 'too-large' | 'limited' | 'unreachable'
  /** GitHub's own words, or the network's; hostile. */
  readonly message: string
}

export const permissions = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const

export type Permission = (typeof permissions)[number]

export type PullRequest = {
  readonly number: number
  readonly author: string
  readonly head: string
  readonly base: string
  readonly baseBranch: string
  readonly isFork: boolean
  /** Where the change lies; `null` once its repository is gone. */
  readonly headBranch: HeadBranch | null
  readonly labels: readonly string[]
}

export type ChangedFile = {
  readonly path: string
  readonly previousPath: string | null
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged'
  /** Hunks as in a diff; `null` where GitHub leaves them out: binary or too large. Then nobody knows which lines changed. */
  readonly patch: string | null
}

export type Review = {
  readonly author: string
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed' | 'pending'
  /** The commit that was looked at. */
  readonly commit: string | null
  readonly submittedAt: string | null
}

export type Comment = {
  readonly id: number
  readonly author: string
  readonly body: string
  readonly isMinimised: boolean
}

export type LineComment = {
  readonly author: string
  readonly body: string
  readonly path: string
  readonly line: number | null
}

export type NewReview = {
  readonly commit: string
  readonly body: string
  readonly comments: readonly NewLineComment[]
}

/** On lines of the new side, 1-based and inclusive. */
export type NewLineComment = {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly body: string
}

export type NewCheckRun = {
  readonly name: string
  readonly commit: string
  readonly conclusion: 'success' | 'failure' | 'action_required' | 'neutral'
  /** Tells this run from others, so that a request that got no answer is not made twice. */
  readonly externalId: string
  readonly title: string
  readonly summary: string
  readonly annotations: readonly CheckAnnotation[]
}

export type CheckAnnotation = {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  /** On one line only. */
  readonly startColumn: number | null
  readonly endColumn: number | null
  readonly level: 'failure' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

/** One rule of a branch, by the type that GitHub gives it: `required_status_checks`, `merge_queue`, `pull_request` … */
export type BranchRule = {
  readonly type: string
  readonly rulesetId: number | null
  /** Names of the checks that must pass; empty for other types of rule. */
  readonly requiredChecks: readonly RequiredCheck[]
  /** Workflows that must run and succeed; empty for other types of rule. */
  readonly requiredWorkflows: readonly RequiredWorkflow[]
}

export type RepositoryInfo = { readonly id: number; readonly defaultBranch: string }

/** A workflow that may lie in another repository. */
export type RequiredWorkflow = { readonly path: string; readonly repositoryId: number }

/** `app`: the one that must report it; `null` for any. */
export type RequiredCheck = { readonly name: string; readonly app: number | null }

export type Ruleset = {
  readonly name: string
  /** Who may bypass it; `null` where the token is not told. */
  readonly bypassers: readonly BypassActor[] | null
}

/** As GitHub names them: a `RepositoryRole` (5 is admin), an `OrganizationAdmin`, `Team`, `Integration` …, `always` or in a `pull_request`. */
export type BypassActor = { readonly type: string; readonly id: number | null; readonly mode: string }

/** `null`: not told to this token. */
export type Protection = {
  readonly requiredChecks: readonly RequiredCheck[]
  readonly includesAdmins: boolean | null
  readonly requiresPullRequest: boolean | null
}
