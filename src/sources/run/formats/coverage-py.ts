import type { Format } from '../format.ts'
import type { Reading } from '../reading.ts'

/** The table of `coverage report`, which pytest-cov prints, too. */
const TOTAL = /^TOTAL +(?:\d+ +)+(\d+(?:\.\d+)?)%$/

/** `Total coverage: 60.00%` has more digits than the table; pytest-cov prints it with --cov-fail-under. */
const EXACT = /Total coverage: (\d+(?:\.\d+)?)%$/

export const coveragePy: Format = {
  name: 'coverage-py',
  tool: 'coverage',
  isTestTool: false,
  isTelling: true,
  isCommand: () => false,
  read({ lines }): Reading | null {
    const totals = lines.flatMap(line => TOTAL.exec(line)?.[1] ?? [])
    const exact = lines.flatMap(line => EXACT.exec(line)?.[1] ?? [])
    const coverage = exact[0] ?? totals[0]
    // Two tables are two shares of different code: neither is the share of the whole.
    if (coverage === undefined || totals.length > 1) return null
    return { tests: null, idle: null, coverage: Number(coverage), warnings: null, errors: null, findings: [] }
  }
}
