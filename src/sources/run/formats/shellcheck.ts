import type { Format } from '../format.ts'
import { hasKey, jsonIn, listOf, listsKey, numberOf, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings, severityOf } from './line-findings.ts'

/** `-f gcc`: `b.sh:2:10: error: message [SC2045]` */
const GCC =
  /^(?<path>\S[^:]*):(?<line>\d+):(?<column>\d+): (?<severity>error|warning|note): (?<message>.+) \[(?<rule>SC\d+)\]$/

export const shellcheck: Format = {
  name: 'shellcheck',
  tool: 'shellcheck',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'shellcheck',
  read(output) {
    const found = jsonFindings(output) ?? [
      ...lineFindings(output.lines, { tool: 'shellcheck', pattern: GCC }),
      ...ttyFindings(output)
    ]
    return lintReading(found)
  }
}

/** `-f json1` wraps the list in an object, `-f json` does not. */
function jsonFindings({ stdout }: ToolOutput): ToolFinding[] | null {
  const wrapped = jsonIn(stdout, hasKey('comments'))
  const comments = wrapped === null ? jsonIn(stdout, listsKey('file')) : recordOf(wrapped).comments
  if (comments === null) return null
  return listOf(comments).map(comment => {
    const { file, line, endLine, column, endColumn, level, code, message } = recordOf(comment)
    return toolFinding({
      rule: `shellcheck/SC${numberOf(code) ?? ''}`,
      severity: severityOf(textOf(level) ?? ''),
      message: textOf(message) ?? '',
      path: textOf(file),
      line: numberOf(line),
      column: numberOf(column),
      endLine: numberOf(endLine),
      endColumn: numberOf(endColumn)
    })
  })
}

/** `In b.sh line 2:`, the source, then one line for each: `         ^-- SC2045 (error): message`. */
function ttyFindings({ lines }: ToolOutput): ToolFinding[] {
  const findings: ToolFinding[] = []
  let place: { path: string; line: number } | null = null
  for (const line of lines) {
    const [, path, number] = /^In (.+) line (\d+):$/.exec(line) ?? []
    if (path !== undefined) place = { path, line: Number(number) }
    const [, indent = '', rule, level = '', message] = /^( *)\^-*\^? (SC\d+) \((\w+)\): (.+)$/.exec(line) ?? []
    if (rule === undefined || message === undefined || !place) continue
    const column = indent.length + 1
    findings.push(toolFinding({ rule: `shellcheck/${rule}`, severity: severityOf(level), message, ...place, column }))
  }
  return findings
}
