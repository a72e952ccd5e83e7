import type { Format } from '../format.ts'
import { lintReading } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

/** With --show-column-numbers a column, with --show-error-end an end, too. */
const PATTERN =
  /^(?<path>[^\s:][^:]*):(?<line>\d+):(?:(?<column>\d+):)?(?:(?<endLine>\d+):(?<lastColumn>\d+):)? (?<severity>error|warning): (?<message>.+?)(?: {2}\[(?<rule>[\w-]+)\])?$/

export const mypy: Format = {
  name: 'mypy',
  tool: 'mypy',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'mypy' || program === 'dmypy',
  read: ({ lines }) => lintReading(lineFindings(lines, { tool: 'mypy', pattern: PATTERN, rule: 'error' }))
}
