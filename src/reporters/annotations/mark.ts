import type { CheckResult, Report } from '../../domain/report.ts'
import { type Candidate, type Found, foundBy } from '../budget/candidate.ts'
import { isUnwell, worstFirst } from '../order.ts'

/** What may be annotated: a finding, or a check that failed without one at a place. */
export type Mark = Found | FailedCheck

export type FailedCheck = Candidate & { readonly finding: null; readonly result: CheckResult }

/** Everything that may be annotated, a check before its own findings. */
export function toMarks({ results }: Report): Mark[] {
  return worstFirst(results).flatMap<Mark>(result => {
    const found = foundBy(result)
    const isLocated = found.some(({ finding }) => finding.location !== null)
    return isUnwell(result.status) && !isLocated ? [failedCheck(result), ...found] : found
  })
}

export function isFound(mark: Mark): mark is Found {
  return mark.finding !== null
}

function failedCheck(result: CheckResult): FailedCheck {
  const { id, severity } = result
  return { severity, isNew: true, rule: id, place: id, finding: null, result }
}
