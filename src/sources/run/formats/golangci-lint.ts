import type { Format } from '../format.ts'
import { lintReading } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

/** `main.go:10:5: message (errcheck)` */
const PATTERN = /^(?<path>\S+\.go):(?<line>\d+)(?::(?<column>\d+))?: (?<message>.+) \((?<rule>[\w-]+)\)$/

export const golangciLint: Format = {
  name: 'golangci-lint',
  tool: 'golangci-lint',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'golangci-lint',
  read: ({ lines }) => lintReading(lineFindings(lines, { tool: 'golangci-lint', pattern: PATTERN }))
}
