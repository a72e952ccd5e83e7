import { type ChangedLines, isInChange } from '../domain/changed-lines.ts'
import type { CheckResult } from '../domain/report.ts'

/** Tells findings on changed lines from old ones. Drops none; one without a place counts as new. */
export function markNew(results: readonly CheckResult[], changed: ChangedLines): readonly CheckResult[] {
  return results.map(result => ({
    ...result,
    findings: result.findings.map(finding => ({ ...finding, isNew: isInChange(finding, changed) }))
  }))
}
