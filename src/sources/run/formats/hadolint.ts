import type { Format } from '../format.ts'
import { jsonIn, listOf, listsKey, numberOf, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings, severityOf } from './line-findings.ts'

/** `Dockerfile:3 DL3008 warning: message`; `hadolint:Dockerfile:3: …` as `-f gnu`; before 2.0 without the severity. */
const PATTERN =
  /^(?:hadolint:)?(?<path>\S.*?):(?<line>\d+):? (?<rule>(?:DL|SC)\d+) (?:(?<severity>error|warning|info|style): )?(?<message>.+)$/

/** `Dockerfile:3:5 unexpected 'x'`: it could not be parsed. */
const SYNTAX = /^(?:hadolint:)?(?<path>\S.*?):(?<line>\d+):(?<column>\d+):? (?<message>unexpected .+)$/

export const hadolint: Format = {
  name: 'hadolint',
  tool: 'hadolint',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'hadolint',
  read(output) {
    const found = jsonFindings(output) ?? [
      ...lineFindings(output.lines, { tool: 'hadolint', pattern: PATTERN }),
      ...lineFindings(output.lines, { tool: 'hadolint', pattern: SYNTAX, rule: 'syntax' })
    ]
    return lintReading(found)
  }
}

/** What it gives a file that it cannot parse, as JSON. */
const SYNTAX_CODE = 'DL1000'

/** `-f json`. It knows no columns, and writes 1; only of what cannot be parsed it tells one. */
function jsonFindings({ stdout }: ToolOutput): ToolFinding[] | null {
  const list = jsonIn(stdout, listsKey('code'))
  if (list === null) return null
  return listOf(list).map(each => {
    const { file, line, column, level, code, message } = recordOf(each)
    const isSyntax = code === SYNTAX_CODE
    return toolFinding({
      rule: `hadolint/${isSyntax ? 'syntax' : (textOf(code) ?? 'finding')}`,
      severity: severityOf(textOf(level) ?? ''),
      message: textOf(message)?.trim() ?? '',
      path: textOf(file),
      line: numberOf(line),
      column: isSyntax ? numberOf(column) : null
    })
  })
}
