import type { Waiver } from '../config/config.ts'
import type { CheckResult } from '../domain/report.ts'

/**
 * A failed check counts as waived through the last day of its waiver (UTC); after it, it fails again. One that could not be
 * decided stays broken: nobody knows what would be accepted.
 */
export function waive(result: CheckResult, waivers: readonly Waiver[], nowMs: number): CheckResult {
  if (result.status !== 'failed') return result
  const own = waivers.filter(({ check }) => check === result.id)
  const valid = own.find(({ until }) => nowMs < endOfDay(until))
  if (valid) {
    const why = `waived by ${valid.by} until ${valid.until}: ${valid.reason}`
    return { ...result, status: 'waived', reason: `${why} (${result.reason})` }
  }
  const [expired] = own
  return expired ? { ...result, reason: `${result.reason} (its waiver ended on ${expired.until})` } : result
}

function endOfDay(date: string): number {
  return Date.parse(`${date}T23:59:59.999Z`)
}
