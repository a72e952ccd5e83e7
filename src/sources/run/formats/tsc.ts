import type { Format } from '../format.ts'
import { lintReading } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

/** Plain `src/a.ts(3,3): error TS2322: …`; with --pretty `src/a.ts:3:3 - error TS2322: …`. */
const PATTERNS = [
  /^(?<path>\S[^(]*)\((?<line>\d+),(?<column>\d+)\): (?<severity>error|warning) (?<rule>TS\d+): (?<message>.+)$/,
  /^(?<path>\S[^:]*):(?<line>\d+):(?<column>\d+) - (?<severity>error|warning) (?<rule>TS\d+): (?<message>.+)$/,
  /^(?<severity>error) (?<rule>TS\d+): (?<message>.+)$/
]

export const tsc: Format = {
  name: 'tsc',
  tool: 'tsc',
  isTestTool: false,
  isTelling: true,
  isCommand: ([program]) => program === 'tsc' || program === 'vue-tsc',
  read: ({ lines }) => lintReading(PATTERNS.flatMap(pattern => lineFindings(lines, { tool: 'tsc', pattern })))
}
