import type { Finding } from '../../domain/finding.ts'
import type { CheckResult, Report } from '../../domain/report.ts'
import { countingFindings, isUnwell, shownSeverity, stepsOf, worstFirst } from '../order.ts'
import { describeExpectation, ownReason, unmetExpectations } from '../reason.ts'
import type { Candidate } from './select.ts'

/** Every annotation worth showing: all findings that count, and the failed checks that have none at a place. */
export function toCandidates(report: Report): Candidate[] {
  return worstFirst(report.results)
    .filter(({ status }) => status !== 'waived')
    .flatMap(result => {
      const findings = countingFindings(result)
      const isLocated = findings.some(({ location }) => location !== null)
      const own = isUnwell(result.status) && !isLocated ? [ofCheck(result)] : []
      return [...own, ...findings.map(finding => ofFinding(finding, result))]
    })
}

function ofFinding(finding: Finding, result: CheckResult): Candidate {
  const { rule, message, help, location, isNew } = finding
  return {
    level: shownSeverity(finding, result),
    title: `${result.title}: ${rule}`,
    message: [message, help, isNew ? null : 'Not from this change.'].filter(part => part !== null).join('\n'),
    location,
    isNew,
    rule,
    place: location?.path ?? result.id
  }
}

function ofCheck(result: CheckResult): Candidate {
  const { id, title, severity, status } = result
  const unmet = unmetExpectations(result).map(describeExpectation)
  const lines = [ownReason(result), ...unmet, ...stepsOf(result)].filter(line => line !== null)
  return {
    level: severity,
    title: `${title}: ${status}`,
    message: lines.join('\n') || `The check is ${status}.`,
    location: null,
    isNew: true,
    rule: id,
    place: id
  }
}
