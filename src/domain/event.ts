/** What started the gate, and of what change it speaks. `null`: the event does not say. */
export type Event = {
  /** As GitHub names it; empty at the desk. */
  readonly name: string
  /** What happened, where there are kinds of it: `opened`, `labeled`. */
  readonly action: string | null
  /** `owner/name` of the repository it happened in. */
  readonly repository: string | null
  /** The repository's default branch. */
  readonly defaultBranch: string | null
  /** Commit the runner started the workflow for: for `pull_request`, the merge that GitHub made of head and base. */
  readonly sha: string | null
  /** Commit that is judged. */
  readonly head: string | null
  /** Commit to compare with, as the event knows it: it can be older than the base is now. */
  readonly base: string | null
  /** The branch the change goes into. */
  readonly branch: string | null
  /** Login of who set it off. */
  readonly actor: string | null
  readonly labels: readonly string[] | null
  readonly pullRequest: PullRequestRef | null
  /** Where the head was pushed to. */
  readonly headBranch: HeadBranch | null
}

/** A branch, and the repository it lies in, `owner/name`. */
export type HeadBranch = { readonly repository: string; readonly name: string }

/** The pull request an event is about, as far as its payload tells. */
export type PullRequestRef = {
  readonly number: number
  /** Sha of its last commit, not of the merge that the runner checks out. */
  readonly head: string | null
  readonly author: string | null
  /** Its branch lies in another repository, or in one that is gone. `null` where the payload does not say. */
  readonly isFork: boolean | null
}

/** At the desk nothing has happened. */
export const noEvent: Event = {
  name: '',
  action: null,
  repository: null,
  defaultBranch: null,
  sha: null,
  head: null,
  base: null,
  branch: null,
  actor: null,
  labels: null,
  pullRequest: null,
  headBranch: null
}

/** Jobs of these events have secrets and a token that may write, whoever set them off. */
export const privilegedEvents: readonly string[] = ['pull_request_target', 'issue_comment', 'workflow_run']
