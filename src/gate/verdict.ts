import { OWN_SOURCE } from '../domain/check.ts'
import type { CheckResult, Counts, Status, Verdict } from '../domain/report.ts'
import { statuses } from '../domain/report.ts'

/** How often each status occurs. */
export function count(results: readonly CheckResult[]): Counts {
  const of = (status: Status) => results.filter(result => result.status === status).length
  return {
    passed: of('passed'),
    failed: of('failed'),
    broken: of('broken'),
    waiting: of('waiting'),
    waived: of('waived'),
    skipped: of('skipped')
  }
}

/** Whether this result alone keeps the gate shut: only severity `error` does. */
export function shutsGate({ status, severity }: Pick<CheckResult, 'status' | 'severity'>): boolean {
  return severity === 'error' && (status === 'failed' || status === 'broken')
}

/**
 * Ready needs proof: at least one check that was decided, none of severity `error` failed or undecided, and no one to wait for
 * before the merge.
 */
export function decide(results: readonly CheckResult[], isCancelled: boolean): { verdict: Verdict; reason: string } {
  if (isCancelled) return { verdict: 'not-ready', reason: 'cancelled before every check had ended' }
  const shut = results.filter(shutsGate)
  if (shut.length > 0) return { verdict: 'not-ready', reason: `${listed(shut)} not proven` }
  const awaited = results.filter(({ status, stage }) => status === 'waiting' && stage === 'pre-merge')
  const blocking = awaited.filter(({ severity }) => severity === 'error')
  if (blocking.length > 0) return { verdict: 'waiting', reason: `waiting for ${listed(blocking)}` }
  if (!results.some(isDecided)) {
    return { verdict: 'not-ready', reason: 'no check ran here, so nothing is proven: add one that always applies' }
  }
  return { verdict: 'ready', reason: readyReason(count(results)) }
}

/** What the gate says of its own rules proves nothing of the change. */
function isDecided({ status, source }: CheckResult): boolean {
  if (source === OWN_SOURCE) return false
  return status === 'passed' || status === 'failed' || status === 'waived'
}

/** "3 passed, 1 failed (warning)" */
function readyReason(counts: Counts): string {
  return statuses
    .filter(status => counts[status] > 0)
    .map(status => `${counts[status]} ${status}`)
    .join(', ')
}

function listed(results: readonly CheckResult[]): string {
  const ids = results
    .slice(0, 3)
    .map(({ id }) => id)
    .join(', ')
  return results.length > 3 ? `${ids} and ${results.length - 3} more` : ids
}
