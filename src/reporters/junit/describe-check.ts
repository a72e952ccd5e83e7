import type { Finding } from '../../domain/finding.ts'
import type { CheckResult } from '../../domain/report.ts'
import { harmlessLine, oneLine, splitLines } from '../../text/harmless.ts'
import { placeOf } from '../headline.ts'
import { countingFindings, isUnwell, shownSeverity, stepsOf } from '../order.ts'
import { describeExpectation, unmetExpectations } from '../reason.ts'

/** What was measured and what has to be known to mend it, as plain lines. */
export function describeCheck(result: CheckResult): string {
  const { evidence, reason, status, tail } = result
  const isShown = isUnwell(status)
  const lines = [
    ...[evidence, isShown ? null : reason].filter(line => line !== null),
    ...unmetExpectations(result).map(describeExpectation),
    ...(isShown ? stepsOf(result) : []),
    ...countingFindings(result).map(finding => describeFinding(finding, result))
  ].map(line => oneLine(line))
  const output = isShown && tail !== null ? splitLines(tail.trimEnd()).map(line => harmlessLine(line)) : []
  return [...lines, ...output].join('\n')
}

function describeFinding(finding: Finding, result: CheckResult): string {
  const { location, message, rule } = finding
  return [placeOf(location), shownSeverity(finding, result), message, rule].filter(part => part !== null).join('  ')
}
