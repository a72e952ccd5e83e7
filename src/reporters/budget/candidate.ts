import type { Finding } from '../../domain/finding.ts'
import type { CheckResult, Report } from '../../domain/report.ts'
import type { Severity } from '../../domain/severity.ts'
import { countingFindings, shownSeverity, worstFirst } from '../order.ts'

/** Something that a place may show, with what decides whether it does. */
export type Candidate = {
  readonly severity: Severity
  readonly isNew: boolean
  readonly rule: string
  /** The file it is in, or whatever else it is about. */
  readonly place: string
}

/** A finding that counts, and the check it belongs to. */
export type Found = Candidate & { readonly finding: Finding; readonly result: CheckResult }

/** Every finding that counts, those of the worst checks first. What a place shows and what it only counts add up to these. */
export function allFound({ results }: Report): Found[] {
  return worstFirst(results).flatMap(foundBy)
}

/** The findings of one check that count, most important first. */
export function foundBy(result: CheckResult): Found[] {
  return countingFindings(result).map(finding => toFound(finding, result))
}

export function toFound(finding: Finding, result: CheckResult): Found {
  const { isNew, rule, location } = finding
  return { severity: shownSeverity(finding, result), isNew, rule, place: location?.path ?? result.id, finding, result }
}
