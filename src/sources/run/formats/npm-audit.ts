import type { Format } from '../format.ts'
import { hasKey, jsonIn, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { severityOf } from './line-findings.ts'

export const npmAudit: Format = {
  name: 'npm-audit',
  tool: 'npm audit',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program, task]) => program === 'npm' && task === 'audit',
  read(output) {
    const found = jsonFindings(output) ?? textFindings(output)
    const hasTold = found.length > 0 || output.lines.some(line => /^found 0 vulnerabilities$/.test(line))
    return hasTold ? lintReading(found) : null
  }
}

/** Which line of the lock file it is, is not told. */
const LOCK_FILE = 'package-lock.json'

function jsonFindings({ stdout }: ToolOutput): ToolFinding[] | null {
  const report = jsonIn(stdout, hasKey('auditReportVersion'))
  if (report === null) return null
  return Object.entries(recordOf(recordOf(report).vulnerabilities)).map(([name, each]) => {
    const { severity, range } = recordOf(each)
    return toFinding(name, textOf(range) ?? '', textOf(severity) ?? '')
  })
}

/** `lodash  <=4.17.20`, and below `Severity: high`. */
function textFindings({ lines }: ToolOutput): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const severity = /^Severity: (\w+)$/.exec(line)?.[1]
    const [, name, range = ''] = /^(\S+) +(.*)$/.exec(lines[at - 1] ?? '') ?? []
    return severity === undefined || name === undefined ? [] : toFinding(name, range, severity)
  })
}

function toFinding(name: string, range: string, severity: string): ToolFinding {
  const message = `${name} ${range} has a known vulnerability (${severity})`
  return toolFinding({ rule: 'npm-audit/vulnerable', severity: severityOf(severity), message, path: LOCK_FILE })
}
