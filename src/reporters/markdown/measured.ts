import type { CheckResult } from '../../domain/report.ts'
import { markdownText } from '../../text/markdown.ts'

/** What was measured and why that is not enough, for one cell. A bare tick proves nothing. */
export function measured({ evidence, reason, findings }: CheckResult): string {
  const ignored = findings.filter(finding => finding.ignored !== null).length
  const parts = [evidence, reason].filter(part => part !== null).map(part => markdownText(part, 300))
  return [...parts, ...(ignored > 0 ? [`${ignored} ignored in the code`] : [])].join(' · ')
}
