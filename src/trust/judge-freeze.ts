import type { Freeze } from '../config/schema/freeze.ts'
import type { Event } from '../domain/event.ts'
import type { GitHub } from '../domain/github.ts'
import type { CheckResult, ExpectationResult } from '../domain/report.ts'
import { type Labels, labelsOf } from '../gate/labels.ts'
import { ownResult } from './own-result.ts'

export type FreezeCase = {
  readonly freezes: readonly Freeze[]
  readonly nowMs: number
  readonly event: Event
  /** `null` without a token. */
  readonly github: GitHub | null
}

/** Whether something may be merged now; `null` where it is not about merging, or nothing is frozen. */
export async function judgeFreeze({ freezes, nowMs, event, github }: FreezeCase): Promise<CheckResult | null> {
  const active = activeFreezes(freezes, nowMs)
  if (active.length === 0 || !isMerging(event)) return null
  const isAsked = active.some(({ except }) => except.length > 0)
  const labels = isAsked ? await labelsOf({ event, github }) : { known: [] }
  const expectations = active.map(freeze => judge(freeze, labels))
  const worst =
    expectations.find(({ status }) => status === 'failed') ?? expectations.find(({ status }) => status === 'broken')
  const [first] = active
  const header = { id: 'gate/freeze', title: 'Nothing is frozen', expectations } as const
  if (!worst || !first) return ownResult({ ...header, status: 'passed', evidence: 'frozen, and exempt by label' })
  const reason = `${worst.statement}: ${worst.actual}`
  if (worst.status === 'broken') {
    return ownResult({ ...header, status: 'broken', reason, fix: 'Give the job the permission pull-requests: read.' })
  }
  return ownResult({ ...header, status: 'waiting', reason, fix: wayOut(active) })
}

/** Where nothing merges, a freeze is only told. */
export function freezeNotes({ freezes, nowMs, event }: Omit<FreezeCase, 'github'>): readonly string[] {
  if (isMerging(event)) return []
  return activeFreezes(freezes, nowMs).map(freeze => `${statementOf(freeze)}: ${freeze.reason}.`)
}

function activeFreezes(freezes: readonly Freeze[], nowMs: number): readonly Freeze[] {
  return freezes.filter(({ fromMs, endMs }) => fromMs <= nowMs && nowMs < endMs)
}

function isMerging({ pullRequest, name }: Event): boolean {
  return pullRequest !== null || name === 'merge_group'
}

function judge(freeze: Freeze, labels: Labels): ExpectationResult {
  const statement = statementOf(freeze)
  if (freeze.except.length === 0) return { statement, status: 'failed', actual: freeze.reason }
  if ('why' in labels) return { statement, status: 'broken', actual: `nobody knows the labels (${labels.why})` }
  const exempt = labels.known.find(label => freeze.except.includes(label))
  if (exempt !== undefined) return { statement, status: 'passed', actual: `exempt by the label ${exempt}` }
  return { statement, status: 'failed', actual: freeze.reason }
}

function statementOf({ from, to }: Freeze): string {
  return `nothing merges from ${from} to ${to}`
}

function wayOut(active: readonly Freeze[]): string {
  const last = active.reduce((latest, freeze) => (freeze.endMs > latest.endMs ? freeze : latest))
  const shared = last.except.filter(label => active.every(({ except }) => except.includes(label)))
  const label = shared.length > 0 ? `, or give the pull request the label ${shared.join(' or ')}` : ''
  return `Wait until ${last.to} is over${label}; then run this job again.`
}
