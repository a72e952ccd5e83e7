import type { Format } from '../format.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

/** `-f parsable`: `a.yml:1:5: [error] message (rule)` */
const PARSABLE =
  /^(?<path>\S.*?):(?<line>\d+):(?<column>\d+): \[(?<severity>error|warning)\] (?<message>.+?)(?: \((?<rule>[\w-]+)\))?$/

export const yamllint: Format = {
  name: 'yamllint',
  tool: 'yamllint',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'yamllint',
  read: output =>
    lintReading([
      ...lineFindings(output.lines, { tool: 'yamllint', pattern: PARSABLE, rule: 'syntax' }),
      ...standardFindings(output)
    ])
}

/** A line with the path, then `  1:5       error    message  (rule)` for each finding. */
function standardFindings({ lines }: ToolOutput): ToolFinding[] {
  const findings: ToolFinding[] = []
  let path: string | null = null
  for (const line of lines) {
    const [, number, column, severity, message, rule] =
      /^ {2}(\d+):(\d+) +(error|warning) +(.+?)(?: {2}\(([\w-]+)\))?$/.exec(line) ?? []
    if (message === undefined) path = /^\S/.test(line) ? line : path
    else if (path !== null) {
      const place = { path: path.replace(/^\.\//, ''), line: Number(number), column: Number(column) }
      const level = severity === 'warning' ? 'warning' : 'error'
      findings.push(toolFinding({ rule: `yamllint/${rule ?? 'syntax'}`, severity: level, message, ...place }))
    }
  }
  return findings
}
