import type { CheckResult, ExpectationResult } from '../domain/report.ts'

/** The expectations that were not met, or could not be decided. */
export function unmetExpectations({ expectations }: CheckResult): ExpectationResult[] {
  return expectations.filter(({ status }) => status === 'failed' || status === 'broken')
}

/** `failures == 0 → 2` */
export function describeExpectation({ statement, actual }: ExpectationResult): string {
  return actual === null ? statement : `${statement} → ${actual}`
}

/** The reason, where no unmet expectation shown below it says the same. */
export function ownReason(result: CheckResult): string | null {
  const isSaid = unmetExpectations(result).some(({ statement }) => result.reason?.startsWith(`${statement}: `))
  return isSaid ? null : result.reason
}
