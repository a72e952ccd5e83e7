import type { Format } from '../format.ts'
import { jsonIn, listOf, listsKey, numberOf, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'

export const eslint: Format = {
  name: 'eslint',
  tool: 'eslint',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'eslint',
  read: output => lintReading(jsonFindings(output) ?? stylishFindings(output))
}

/** `--format json` */
function jsonFindings({ stdout }: ToolOutput): ToolFinding[] | null {
  const files = jsonIn(stdout, listsKey('filePath'))
  if (files === null) return null
  return listOf(files).flatMap(file => {
    const { filePath, messages } = recordOf(file)
    return listOf(messages).map(message => toFinding(textOf(filePath), recordOf(message)))
  })
}

function toFinding(path: string | null, message: Readonly<Record<string, unknown>>): ToolFinding {
  return toolFinding({
    rule: `eslint/${textOf(message.ruleId) ?? 'fatal'}`,
    severity: message.severity === 1 ? 'warning' : 'error',
    message: textOf(message.message) ?? '',
    path,
    line: numberOf(message.line),
    column: numberOf(message.column),
    endLine: numberOf(message.endLine),
    endColumn: numberOf(message.endColumn)
  })
}

/** A line with the path, then `  2:9  error  message  rule` for each finding. */
const FINDING = /^ +(\d+):(\d+) +(error|warning) +(\S.*)$/

function stylishFindings({ lines }: ToolOutput): ToolFinding[] {
  let path: string | null = null
  return lines.flatMap(line => {
    const match = FINDING.exec(line)
    if (!match) path = /^\S/.test(line) ? line : line === '' ? null : path
    return match && path !== null ? stylishFinding(path, match) : []
  })
}

function stylishFinding(path: string, [, line, column, severity, rest = '']: RegExpExecArray): ToolFinding {
  const gap = rest.lastIndexOf('  ')
  const [message, rule] = gap === -1 ? [rest.trim()] : [rest.slice(0, gap).trim(), rest.slice(gap + 2)]
  return toolFinding({
    rule: `eslint/${rule ?? 'fatal'}`,
    severity: severity === 'warning' ? 'warning' : 'error',
    message,
    path,
    line: Number(line),
    column: Number(column)
  })
}
