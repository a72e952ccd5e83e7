import type { Answer, BranchRule, Protection, Ruleset } from '../../domain/github.ts'
import type { ReadConfig } from '../../trust/read-config.ts'
import type { GateJob } from './workflow/gate-job.ts'
import type { ReadWorkflows } from './workflow/read-workflows.ts'

/** All that is looked at. */
export type Situation = ReadWorkflows & {
  readonly config: ReadConfig
  readonly gates: readonly GateJob[]
  /** The first is the one that was named, or the default one. */
  readonly branches: readonly Branch[]
  /** What is known of the other branches: which were not looked at, or why nobody can tell. */
  readonly others: OtherBranches
  readonly build: Build
}

export type OtherBranches =
  | { readonly kind: 'known'; readonly notLookedAt: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string; readonly fix: string }

/** What GitHub says of a protected branch. */
export type Branch = {
  /** `null` where it is not known which one is to be protected. */
  readonly name: string | null
  /** The repository, as rules of an organisation know it; `null` where that is not known. */
  readonly repositoryId: number | null
  readonly rules: Answer<readonly BranchRule[]>
  readonly rulesets: ReadonlyMap<number, Answer<Ruleset>>
  readonly protection: Answer<Protection>
  /** What to do where something is not known. */
  readonly fix: string
}

/** Whether `dist` is what its source builds to; only where this repository is the action. */
export type Build =
  | { readonly kind: 'not-the-action' | 'same' }
  | { readonly kind: 'differs'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string }
