import { numberOf, parse, recordOf } from '../json.ts'
import type { ReportFormat } from '../report-format.ts'
import { coverageReading } from './coverage-reading.ts'

/** coverage.py's JSON: lines, and branches where they were measured, as its own total counts them. */
export const coverageJson: ReportFormat = {
  name: 'coverage-json',
  title: 'coverage.py JSON',
  read(text) {
    if (!text.includes('"percent_covered"')) return null
    const totals = recordOf(recordOf(parse(text)).totals)
    const lines = numberOf(totals.num_statements)
    const covered = numberOf(totals.covered_lines)
    if (lines === null || covered === null) return null
    const branches = numberOf(totals.num_branches) ?? 0
    return coverageReading(covered + (numberOf(totals.covered_branches) ?? 0), lines + branches)
  }
}
