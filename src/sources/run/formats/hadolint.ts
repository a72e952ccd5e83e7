import type { Format } from '../format.ts'
import { lintReading } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

/** `Dockerfile:3 DL3008 warning: message` */
const PATTERN =
  /^(?<path>\S.*?):(?<line>\d+) (?<rule>(?:DL|SC)\d+) (?<severity>error|warning|info|style): (?<message>.+)$/

/** `Dockerfile:3:5 unexpected 'x'`: it could not be parsed. */
const SYNTAX = /^(?<path>\S.*?):(?<line>\d+):(?<column>\d+) (?<message>unexpected .+)$/

export const hadolint: Format = {
  name: 'hadolint',
  tool: 'hadolint',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'hadolint',
  read: ({ lines }) =>
    lintReading([
      ...lineFindings(lines, { tool: 'hadolint', pattern: PATTERN }),
      ...lineFindings(lines, { tool: 'hadolint', pattern: SYNTAX, rule: 'syntax' })
    ])
}
