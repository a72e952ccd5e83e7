import { countsAgainst } from '../../domain/finding.ts'
import type { CheckResult, Report } from '../../domain/report.ts'
import { oneLine } from '../../text/harmless.ts'
import type { Found } from '../budget/candidate.ts'
import { describeShare } from '../budget/describe-share.ts'
import type { Share } from '../budget/share.ts'
import { isUnwell } from '../order.ts'
import { levels } from './levels.ts'
import type { Notification } from './log.ts'

/** What a result of code scanning cannot say for want of a place: checks that are not met, findings about no file. */
export function toNotifications({ results }: Pick<Report, 'results'>, share: Share<Found>): Notification[] {
  return [...results.flatMap(ofResult), ...leftOut(share)]
}

/** What GitHub does not take, counted. */
export function leftOut(share: Share<Found>): Notification[] {
  if (share.left.length === 0) return []
  const text = `Shown: ${describeShare(share)}. GitHub takes no more; the JSON report has all.`
  return [{ level: 'warning', message: { text }, descriptor: { id: 'left-out' } }]
}

function ofResult(result: CheckResult): Notification[] {
  const { id, title, status, severity, reason, fix } = result
  const descriptor = { id: oneLine(id) || 'unnamed' }
  const level = levels[severity]
  const text = oneLine([`${title}: ${status}.`, reason, fix].filter(part => part !== null).join('\n'))
  const own = isUnwell(status) || status === 'waiting' ? [{ level, message: { text }, descriptor }] : []
  const cached = result.cachedFrom
    ? [{ level: 'note' as const, message: { text: oneLine(`${title}: ${result.evidence}`) }, descriptor }]
    : []
  const unplaced = result.findings.filter(finding => finding.location === null && countsAgainst(finding))
  return [
    ...own,
    ...cached,
    ...unplaced.map(({ message }) => ({ level, message: { text: oneLine(message) || '…' }, descriptor }))
  ]
}
