import type { Format } from '../format.ts'
import type { Reading } from '../reading.ts'

/** `All files |   66.66 |      100 |      50 |   66.66 |`: statements, branches, functions, lines. */
const TOTAL = /^All files +(?:\| +[\d.]+ +){3}\| +([\d.]+) +\|/

/** The text table of Istanbul, which nyc, c8, jest and vitest print. */
export const istanbul: Format = {
  name: 'istanbul',
  tool: 'Istanbul',
  isTestTool: false,
  isTelling: true,
  isCommand: () => false,
  read({ lines }): Reading | null {
    const totals = lines.flatMap(line => TOTAL.exec(line)?.[1] ?? [])
    // Two tables are two shares of different code: neither is the share of the whole.
    if (totals.length !== 1) return null
    return { tests: null, idle: null, coverage: Number(totals[0]), warnings: null, errors: null, findings: [] }
  }
}
