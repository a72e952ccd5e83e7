import type { Weakening } from '../config/schema/schema.ts'
import type { Mistake } from '../domain/errors.ts'
import { type Finding, wholeFile } from '../domain/finding.ts'
import type { CheckResult } from '../domain/report.ts'
import type { RuleChange } from '../domain/rule-change.ts'
import type { Severity } from '../domain/severity.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { ownResult } from './own-result.ts'
import type { Approval } from './owners/find-approval.ts'
import type { Proposed } from './rules.ts'

export type RulesCase = {
  readonly proposed: Proposed | null
  readonly changes: readonly RuleChange[]
  /** As the rules that hold say it. */
  readonly weakening: Weakening
  /** Asked only where it can make a difference. */
  approval(): Promise<Approval>
}

type Outcome = Pick<CheckResult, 'status'> & Partial<CheckResult>

/** Whether a change may do to the rules what it does; `null` where it leaves them as they are. */
export async function judgeRules({ proposed, changes, weakening, approval }: RulesCase): Promise<CheckResult | null> {
  if (proposed?.kind === 'unusable') return result(unusable(proposed.mistakes))
  if (changes.length === 0) return null
  const weaker = changes.filter(({ direction }) => direction === 'weaker')
  const counts = countsOf(changes.length - weaker.length, weaker.length)
  if (weaker.length === 0) return result({ status: 'passed', evidence: counts })
  if (weakening === 'fail') return result({ ...refusal, evidence: counts, findings: findingsOf(weaker, 'error') })
  return result(byApproval(await approval(), counts, weaker))
}

const refusal: Outcome = {
  status: 'failed',
  reason: 'the change makes the rules weaker, and they say that nothing may (weakening: fail)',
  fix: 'Take these changes of the config out: while the rules say so, only who may push past the gate can weaken them.'
}

function byApproval(approval: Approval, counts: string, weaker: readonly RuleChange[]): Outcome {
  switch (approval.kind) {
    case 'approved':
      return { status: 'passed', evidence: `${counts}; ${approval.evidence}`, findings: findingsOf(weaker, 'notice') }
    case 'awaited': {
      const reason = `the change makes the rules weaker: ${approval.reason}`
      return { status: 'waiting', reason, fix: approval.fix, evidence: counts, findings: findingsOf(weaker, 'warning') }
    }
    case 'unknown': {
      const reason = `the change makes the rules weaker, and nobody can tell who approved: ${approval.reason}`
      return { status: 'broken', reason, fix: approval.fix, evidence: counts, findings: findingsOf(weaker, 'error') }
    }
    default:
      return approval satisfies never
  }
}

function unusable(mistakes: readonly Mistake[]): Outcome {
  return {
    status: 'failed',
    reason: "the change's config cannot be used; merged, it would shut the gate for everybody",
    fix: 'Mend it: `readiness validate` tells every mistake.',
    findings: mistakes.map(({ path, line, column, key, fact, fix }) => ({
      ...finding('gate/config', `${key === null ? '' : `${key}: `}${fact}`, 'error'),
      help: fix,
      location: { ...wholeFile(path), startLine: line, startColumn: column, endLine: line }
    }))
  }
}

function findingsOf(weaker: readonly RuleChange[], severity: Severity): readonly Finding[] {
  return weaker.map(({ check, message, place }) => ({
    ...finding('gate/weaker-rule', `Weaker: ${check === null ? '' : `${check}: `}${message}`, severity),
    location: place && { ...wholeFile(place.path), startLine: place.line, endLine: place.line }
  }))
}

function finding(rule: string, message: string, severity: Severity): Finding {
  const print = fingerprint(rule, message)
  return { rule, severity, message, help: null, location: null, isNew: true, fingerprint: print, ignored: null }
}

/** `2 rules weaker, 1 stronger` */
function countsOf(stronger: number, weaker: number): string {
  const parts = [...(weaker > 0 ? [`${weaker} weaker`] : []), ...(stronger > 0 ? [`${stronger} stronger`] : [])]
  return `rules: ${parts.join(', ')}`
}

function result(outcome: Outcome): CheckResult {
  return ownResult({ ...outcome, id: 'gate/rules', title: 'The rules do not become weaker' })
}
