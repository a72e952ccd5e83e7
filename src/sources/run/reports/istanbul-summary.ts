import { numberOf, parse, recordOf } from '../json.ts'
import type { ReportFormat } from '../report-format.ts'
import { coverageReading } from './coverage-reading.ts'

/** `coverage-summary.json` of Istanbul, c8, jest and vitest: the share of lines. */
export const istanbulSummary: ReportFormat = {
  name: 'istanbul-summary',
  title: 'Istanbul summary',
  read(text) {
    const { covered, total } = recordOf(recordOf(recordOf(parse(text)).total).lines)
    const [some, all] = [numberOf(covered), numberOf(total)]
    return some === null || all === null ? null : coverageReading(some, all)
  }
}
