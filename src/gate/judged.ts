import type { CheckHeader } from '../domain/check.ts'
import { type CheckResult, nothingSeen } from '../domain/report.ts'

/** What judging adds to a check's header; running adds the time. */
export type Judged = Omit<CheckResult, keyof CheckHeader | 'startMs' | 'durationMs'>

/** A result for a check of which nothing was seen. */
export function unseen(status: Judged['status'], reason: string, fix: string | null = null): Judged {
  return { ...nothingSeen, status, reason, fix }
}
