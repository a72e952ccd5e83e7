import type { CheckResult, Status, Verdict } from '../../domain/report.ts'

export const statusMarks: Readonly<Record<Status, string>> = {
  passed: '✅',
  failed: '❌',
  broken: '❓',
  waiting: '⏳',
  waived: '🏳️',
  skipped: '➖'
}

export const verdictMarks: Readonly<Record<Verdict, string>> = { ready: '✅', waiting: '⏳', 'not-ready': '❌' }

/** A failure that does not shut the gate warns. */
export function markOf({ status, severity }: CheckResult): string {
  return status === 'failed' && severity !== 'error' ? '⚠️' : statusMarks[status]
}
