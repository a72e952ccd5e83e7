import type { Finding } from '../domain/finding.ts'
import type { CheckResult } from '../domain/report.ts'
import type { ChangedLines } from './changed-lines.ts'

/** Tells findings on changed lines from old ones. Drops none; one without a place counts as new. */
export function markNew(results: readonly CheckResult[], changed: ChangedLines): readonly CheckResult[] {
  return results.map(result => ({
    ...result,
    findings: result.findings.map(finding => ({ ...finding, isNew: isInChange(finding, changed) }))
  }))
}

/** Whether the finding is on a line of the change, or has no place. */
export function isInChange({ location }: Finding, changed: ChangedLines): boolean {
  if (location === null) return true
  const ranges = changed.get(location.path)
  if (ranges === undefined) return false
  const start = location.startLine
  if (start === null) return true
  const end = location.endLine ?? start
  return ranges.some(range => range.start <= end && start <= range.end)
}
