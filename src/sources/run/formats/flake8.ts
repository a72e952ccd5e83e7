import type { Format } from '../format.ts'
import { lintReading } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

const PATTERN = /^(?<path>[^\s:][^:]*):(?<line>\d+):(?<column>\d+): (?<rule>[A-Z]{1,4}\d{1,4}) (?<message>.+)$/

export const flake8: Format = {
  name: 'flake8',
  tool: 'flake8',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => /^(?:flake8|pycodestyle|pyflakes)$/.test(program ?? ''),
  read: ({ lines }) => lintReading(lineFindings(lines, { tool: 'flake8', pattern: PATTERN }))
}
