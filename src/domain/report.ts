import type { CheckHeader } from './check.ts'
import type { Debt } from './debt.ts'
import type { Finding } from './finding.ts'
import type { RuleChange } from './rule-change.ts'

export const statuses = ['passed', 'failed', 'broken', 'waiting', 'waived', 'skipped'] as const

export type Status = (typeof statuses)[number]

export const verdicts = ['ready', 'waiting', 'not-ready'] as const

export type Verdict = (typeof verdicts)[number]

/** One statement, judged. `actual` is what was seen instead, or as well. */
export type ExpectationResult = {
  readonly statement: string
  readonly status: 'passed' | 'failed' | 'broken' | 'skipped'
  readonly actual: string | null
}

/** The run in which a check passed, whose result stands for this one. */
export type EarlierRun = {
  /** In UTC, as 2026-12-31T10:05:00.000Z. */
  readonly at: string
  /** Where that run can be looked at; `null` for one at the desk. */
  readonly url: string | null
}

/** A check's outcome, judged. */
export type CheckResult = CheckHeader & {
  readonly status: Status
  /** Why it is not `passed`, in one sentence. */
  readonly reason: string | null
  /** What to do next, where the gate knows it. */
  readonly fix: string | null
  /** What was measured. */
  readonly evidence: string | null
  /** When it began, counted from the gate's own beginning. */
  readonly startMs: number
  readonly durationMs: number
  readonly expectations: readonly ExpectationResult[]
  readonly findings: readonly Finding[]
  readonly tail: string | null
  readonly outputFile: string | null
  /** It succeeded, but not at once. */
  readonly isFlaky?: boolean
  /** It was not run again: it had passed on the same inputs. */
  readonly cachedFrom?: EarlierRun
}

/** The part of a result that observing fills in, where nothing was observed. */
export const nothingSeen = {
  reason: null,
  fix: null,
  evidence: null,
  expectations: [],
  findings: [],
  tail: null,
  outputFile: null
} as const satisfies Partial<CheckResult>

/** What a result holds that comes from no check of a config. */
export const ofNoCheck = {
  severity: 'error',
  stage: 'pre-merge',
  owner: null,
  help: null,
  startMs: 0,
  durationMs: 0,
  ...nothingSeen
} as const satisfies Partial<CheckResult>

export type Counts = Readonly<Record<Status, number>>

/** Places on GitHub that a report goes to only where the rules ask for it. */
export const postTargets = ['comment', 'check-run', 'suggestions'] as const

export type PostTarget = (typeof postTargets)[number]

/**
 * Whose rules judge. `own`: those of the work tree. `base`: those of the commit that the change goes into. `first`: the change's,
 * for its base has none. `mending`: the change's, for those of its base cannot be used.
 */
export const rulesOrigins = ['own', 'base', 'first', 'mending'] as const

/** Whose rules judged, and what the change does to them. */
export type RulesReport = {
  readonly from: (typeof rulesOrigins)[number]
  /** Commit of the base; `null` where nothing is compared. */
  readonly commit: string | null
  readonly changes: readonly RuleChange[]
}

/** How the gate would stand by the rules of the change. It never counts. */
export type Preview = {
  readonly config: string
  readonly verdict: Verdict
  readonly reason: string
  readonly counts: Counts
  /** Of the checks that these rules define otherwise, or anew. */
  readonly results: readonly CheckResult[]
}

/** Everything a reporter may know. */
export type Report = {
  readonly verdict: Verdict
  /** Why the verdict is what it is, in one sentence. */
  readonly reason: string
  /** The gate was stopped before it had finished; the verdict is then never `ready`. */
  readonly isCancelled: boolean
  /** Commit that was judged, `null` outside git. */
  readonly head: string | null
  readonly base: string | null
  /** Number of the pull request, where the event knows it. */
  readonly pullRequest: number | null
  /** The config's path, or the presets that stood in for one. */
  readonly config: string
  /** What the reader should know besides the results, e.g. that there is no git here. */
  readonly notes: readonly string[]
  readonly durationMs: number
  readonly counts: Counts
  /** Where else the rules ask for it. */
  readonly publish: readonly PostTarget[]
  readonly results: readonly CheckResult[]
  readonly rules: RulesReport
  /** `null` where the change leaves the rules as they are, or they cannot be tried. */
  readonly preview: Preview | null
  readonly debt: Debt
}
