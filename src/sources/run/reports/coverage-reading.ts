import type { Reading } from '../reading.ts'

/** Nothing to cover is no coverage. */
export function coverageReading(covered: number, total: number): Reading {
  const share = { coverage: total > 0 ? (covered / total) * 100 : null, idle: total > 0 ? null : 'it measured no code' }
  return { tests: null, warnings: null, errors: null, findings: [], ...share }
}
