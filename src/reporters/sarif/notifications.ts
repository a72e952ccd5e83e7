import { countsAgainst } from '../../domain/finding.ts'
import type { CheckResult, Report } from '../../domain/report.ts'
import { oneLine } from '../../text/harmless.ts'
import { isUnwell } from '../order.ts'
import type { Notification } from './log.ts'
import { levels } from './results.ts'

/** What a result of code scanning cannot say for want of a place: checks that are not met, findings about no file. */
export function toNotifications({ results }: Report, leftOut: number): Notification[] {
  const hidden = `${leftOut} findings are left out: GitHub takes no more. The JSON report has all.`
  return [
    ...results.flatMap(ofResult),
    ...(leftOut > 0 ? [{ level: 'warning' as const, message: { text: hidden }, descriptor: { id: 'left-out' } }] : [])
  ]
}

function ofResult(result: CheckResult): Notification[] {
  const { id, title, status, severity, reason, fix } = result
  const descriptor = { id: oneLine(id) || 'unnamed' }
  const level = levels[severity]
  const text = oneLine([`${title}: ${status}.`, reason, fix].filter(part => part !== null).join('\n'))
  const own = isUnwell(status) || status === 'waiting' ? [{ level, message: { text }, descriptor }] : []
  const unplaced = result.findings.filter(finding => finding.location === null && countsAgainst(finding))
  return [...own, ...unplaced.map(({ message }) => ({ level, message: { text: oneLine(message) || '…' }, descriptor }))]
}
