import type { Finding } from '../domain/finding.ts'
import type { ExpectationResult } from '../domain/report.ts'
import type { Judged } from './judged.ts'

type Mask = (text: string) => string

/** The result as it may be written anywhere: a name that was filled into a statement may have stood for a secret. */
export function maskResult<Result extends Judged>(result: Result, mask: Mask): Result {
  const maskOrNull = (text: string | null) => text && mask(text)
  return {
    ...result,
    reason: maskOrNull(result.reason),
    fix: maskOrNull(result.fix),
    evidence: maskOrNull(result.evidence),
    tail: maskOrNull(result.tail),
    expectations: result.expectations.map(expectation => maskExpectation(expectation, mask)),
    findings: result.findings.map(finding => maskFinding(finding, mask))
  }
}

function maskExpectation({ statement, actual, ...rest }: ExpectationResult, mask: Mask): ExpectationResult {
  return { ...rest, statement: mask(statement), actual: actual && mask(actual) }
}

function maskFinding(finding: Finding, mask: Mask): Finding {
  const { message, help } = finding
  return { ...finding, message: mask(message), help: help && mask(help) }
}
