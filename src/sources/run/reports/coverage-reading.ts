import type { Reading } from '../reading.ts'

/**
 * Nothing to cover is no coverage.
 * @throws RangeError when more is covered than there is
 */
export function coverageReading(covered: number, total: number): Reading {
  if (covered < 0 || covered > total) throw new RangeError(`${covered} of ${total} are covered`)
  const share = { coverage: total > 0 ? (covered / total) * 100 : null, idle: total > 0 ? null : 'it measured no code' }
  return { tests: null, warnings: null, errors: null, findings: [], ...share }
}
