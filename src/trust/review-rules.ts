import { type Event, privilegedEvents } from '../domain/event.ts'
import type { GitHub } from '../domain/github.ts'
import type { CheckResult, Preview, RulesReport } from '../domain/report.ts'
import type { RuleChange } from '../domain/rule-change.ts'
import type { Source } from '../sources/define.ts'
import { judgeRules } from './judge-rules.ts'
import { findApproval } from './owners/find-approval.ts'
import { runPreview, type Tried } from './preview.ts'
import { ruleChanges } from './rule-changes.ts'
import type { Rules } from './rules.ts'
import { changeNotes, originNotes, previewNotes } from './rules-notes.ts'

export type Review = {
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
  /** Of the change to the rules, where there is one to be judged. */
  readonly result: CheckResult | null
  readonly preview: Preview | null
  readonly notes: readonly string[]
}

/** What a change does to the rules that judge it: whether it may, and how it would stand by its own. */
export async function reviewRules(rules: Rules, review: Review): Promise<Reviewed> {
  const changes = ruleChanges(rules, review.sources)
  const tried = await preview(rules, changes, review)
  return {
    rules: reportOf(rules, changes),
    result: rules.origin.kind === 'own' ? null : await judge(rules, changes, review),
    preview: tried,
    notes: [...originNotes(rules), ...changeNotes(rules, changes), ...previewNotes(tried)]
  }
}

function reportOf({ origin, before }: Rules, changes: readonly RuleChange[]): RulesReport {
  const commit = origin.kind === 'own' ? (before?.commit ?? null) : origin.commit
  return { from: origin.kind, commit, changes }
}

function judge(rules: Rules, changes: readonly RuleChange[], { event, github }: Review): Promise<CheckResult | null> {
  const { before, proposed, config } = rules
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
