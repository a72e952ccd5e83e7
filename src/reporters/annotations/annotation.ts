import type { Location } from '../../domain/finding.ts'
import type { CheckResult } from '../../domain/report.ts'
import type { Severity } from '../../domain/severity.ts'
import type { Found } from '../budget/candidate.ts'
import { stepsOf } from '../order.ts'
import { describeExpectation, ownReason, unmetExpectations } from '../reason.ts'
import { isFound, type Mark } from './mark.ts'

/** One annotation, in words. */
export type Annotation = {
  readonly level: Severity
  readonly title: string
  readonly message: string
  readonly location: Location | null
}

export function toAnnotation(mark: Mark): Annotation {
  return isFound(mark) ? ofFinding(mark) : ofCheck(mark.result)
}

function ofFinding({ severity, finding, result }: Found): Annotation {
  const { rule, message, help, location, isNew } = finding
  return {
    level: severity,
    title: `${result.title}: ${rule}`,
    message: [message, help, isNew ? null : 'Not from this change.'].filter(part => part !== null).join('\n'),
    location
  }
}

function ofCheck(result: CheckResult): Annotation {
  const { title, severity, status } = result
  const unmet = unmetExpectations(result).map(describeExpectation)
  const lines = [ownReason(result), ...unmet, ...stepsOf(result)].filter(line => line !== null)
  return {
    level: severity,
    title: `${title}: ${status}`,
    message: lines.join('\n') || `The check is ${status}.`,
    location: null
  }
}
