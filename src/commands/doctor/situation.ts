import type { Answer, BranchRule, Protection, Ruleset } from '../../domain/github.ts'
import type { ReadConfig } from '../../trust/read-config.ts'
import type { GateJob } from './workflow/gate-job.ts'
import type { ReadWorkflows } from './workflow/read-workflows.ts'

/** All that is looked at. */
export type Situation = ReadWorkflows & {
  readonly config: ReadConfig
  readonly gates: readonly GateJob[]
  readonly branch: Branch
  readonly build: Build
}

/** What GitHub says of the protected branch. */
export type Branch = {
  /** `null` where it is not known which one is to be protected. */
  readonly name: string | null
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
