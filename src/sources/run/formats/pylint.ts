import type { Severity } from '../../../domain/severity.ts'
import type { Format } from '../format.ts'
import { lintReading } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

/** Columns count from 0. */
const PATTERN =
  /^(?<path>[^\s:][^:]*):(?<line>\d+):(?<column>\d+): (?<code>[CRWEFI]\d{4}): (?<message>.+) \((?<rule>[\w-]+)\)$/

export const pylint: Format = {
  name: 'pylint',
  tool: 'pylint',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'pylint',
  read({ lines }) {
    const ofSeverity = (letters: string, severity: Severity) => {
      const chosen = lines.filter(line => new RegExp(`: [${letters}]\\d{4}: `).test(line))
      return lineFindings(chosen, { tool: 'pylint', pattern: PATTERN, severity, firstColumn: 0 })
    }
    return lintReading([...ofSeverity('EF', 'error'), ...ofSeverity('W', 'warning'), ...ofSeverity('CRI', 'notice')])
  }
}
