import type { Debt } from '../domain/debt.ts'
import { type Event, privilegedEvents } from '../domain/event.ts'
import type { Git } from '../domain/git.ts'
import type { GitHub } from '../domain/github.ts'
import type { CheckResult, Preview, RulesReport } from '../domain/report.ts'
import type { RuleChange } from '../domain/rule-change.ts'
import type { Source } from '../sources/define.ts'
import { freezeNotes, judgeFreeze } from './judge-freeze.ts'
import { judgeRules } from './judge-rules.ts'
import { findApproval } from './owners/find-approval.ts'
import { runPreview, type Tried } from './preview.ts'
import { ruleChanges } from './rule-changes.ts'
import type { Rules } from './rules.ts'
import { originNotes } from './rules-notes.ts'
import { reviewWaivers } from './waivers/review-waivers.ts'

export type Review = {
  readonly git: Git
  readonly root: string
  readonly nowMs: number
  readonly event: Event
  readonly github: GitHub | null
  readonly sources: readonly Source[]
  readonly only: readonly string[]
  /** By the rules that hold. */
  readonly results: readonly CheckResult[]
  /** Runs a config whose results are known in part. */
  readonly run: Tried['run']
}

export type Reviewed = {
  readonly rules: RulesReport
  /** What the gate itself has to say: of the change to the rules, of freezes and of waivers. */
  readonly results: readonly CheckResult[]
  readonly preview: Preview | null
  readonly debt: Debt
  readonly notes: readonly string[]
}

/** What the rules say of themselves: whether a change may do to them what it does, and what they freeze and excuse. */
export async function reviewRules(rules: Rules, review: Review): Promise<Reviewed> {
  const changes = ruleChanges(rules, review.sources)
  const tried = await preview(rules, changes, review)
  const frozen = { ...review, freezes: rules.config.freezes }
  const waivers = await reviewWaivers(rules, review)
  const results = [await judge(rules, changes, review), await judgeFreeze(frozen), waivers.result]
  return {
    rules: reportOf(rules, changes),
    results: results.filter(result => result !== null),
    preview: tried,
    debt: waivers.debt,
    notes: [...originNotes(rules), ...freezeNotes(frozen)]
  }
}

function reportOf({ origin, before }: Rules, changes: readonly RuleChange[]): RulesReport {
  const commit = origin.kind === 'own' ? (before?.commit ?? null) : origin.commit
  return { from: origin.kind, commit, changes }
}

async function judge(
  { origin, before, proposed, config }: Rules,
  changes: readonly RuleChange[],
  { event, github }: Review
): Promise<CheckResult | null> {
  // At the desk nothing is asked to be merged.
  if (origin.kind === 'own') return null
  const { weakening } = before?.config ?? config
  return judgeRules({
    proposed,
    changes,
    weakening,
    approval: async () => {
      const path = before?.config?.path ?? config.path
      if (before === null || path === null) return { kind: 'unknown', reason: 'there is no config', fix: 'Write one.' }
      return findApproval({ github, event, path, files: before.files })
    }
  })
}

async function preview(rules: Rules, changes: readonly RuleChange[], review: Review): Promise<Preview | null> {
  const { origin, proposed, config } = rules
  const isTried = origin.kind === 'base' && proposed?.kind === 'config' && changes.length > 0
  if (!isTried || privilegedEvents.includes(review.event.name)) return null
  return runPreview({ was: config, is: proposed.config, only: review.only, results: review.results, run: review.run })
}
