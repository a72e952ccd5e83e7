import { countsAgainst, type Finding } from '../domain/finding.ts'
import type { CheckResult, Status } from '../domain/report.ts'
import { mildest, type Severity, severities } from '../domain/severity.ts'

const statusOrder: readonly Status[] = ['failed', 'broken', 'waiting', 'waived', 'passed', 'skipped']

/** Whether this result keeps the gate shut. */
export function isShut({ status, severity }: CheckResult): boolean {
  return severity === 'error' && isUnwell(status)
}

export function isUnwell(status: Status): boolean {
  return status === 'failed' || status === 'broken'
}

/** What keeps the gate shut comes first; within one kind the order of the config stays. */
export function worstFirst(results: readonly CheckResult[]): CheckResult[] {
  const rank = (result: CheckResult) => (isShut(result) ? -1 : statusOrder.indexOf(result.status))
  return [...results].sort((a, b) => rank(a) - rank(b))
}

/** The findings that count, most important first: severe, brought in by this change; then as they came. */
export function countingFindings(result: CheckResult): Finding[] {
  const rank = (finding: Finding) => severities.indexOf(finding.severity) * 2 + (finding.isNew ? 0 : 1)
  return result.findings.filter(countsAgainst).sort((a, b) => rank(a) - rank(b))
}

/** What to do about a result: the gate's own step and the config's help, which may be the same. */
export function stepsOf({ fix, help }: CheckResult): string[] {
  return [...new Set([fix, help])].filter(step => step !== null)
}

/** A finding is shown no louder than its check. */
export function shownSeverity(finding: Finding, result: CheckResult): Severity {
  return mildest(finding.severity, result.severity)
}
