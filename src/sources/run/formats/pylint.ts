import type { Severity } from '../../../domain/severity.ts'
import type { Format } from '../format.ts'
import { hasKey, jsonIn, listOf, listsKey, numberOf, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

const PATTERNS = [
  // The default, `app/calc.py:1:0: C0114: message (rule)`; columns count from 0.
  /^(?<path>[^\s:][^:]*):(?<line>\d+):(?<column>\d+): (?<code>[CRWEFI]\d{4}): (?<message>.+) \((?<rule>[\w-]+)\)$/,
  // `--output-format parseable`: `app/calc.py:1: [C0114(rule), object] message`
  /^(?<path>[^\s:][^:]*):(?<line>\d+): \[(?<code>[CRWEFI]\d{4})\((?<rule>[\w-]+)\), [^\]]*\] (?<message>.+)$/
]

export const pylint: Format = {
  name: 'pylint',
  tool: 'pylint',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'pylint',
  read: output => lintReading(jsonFindings(output) ?? output.lines.flatMap(textFinding))
}

function textFinding(line: string): ToolFinding[] {
  const severity = severityOf(/: \[?([CRWEFI])\d{4}[:(]/.exec(line)?.[1])
  return PATTERNS.flatMap(pattern => lineFindings([line], { tool: 'pylint', pattern, severity, firstColumn: 0 }))
}

/** `--output-format json`, and `json2` since 3.0. */
function jsonFindings({ stdout }: ToolOutput): ToolFinding[] | null {
  const list = jsonIn(stdout, listsKey('message-id')) ?? recordOf(jsonIn(stdout, hasKey('messages'))).messages
  return Array.isArray(list) ? listOf(list).map(toFinding) : null
}

function toFinding(value: unknown): ToolFinding {
  const { path, symbol, message, line, column, endLine, endColumn, ...rest } = recordOf(value)
  const code = textOf(rest['message-id']) ?? textOf(rest.messageId) ?? ''
  return toolFinding({
    rule: `pylint/${textOf(symbol) ?? code}`,
    severity: severityOf(code[0]),
    message: textOf(message) ?? '',
    path: textOf(path),
    line: numberOf(line),
    column: oneBased(column),
    endLine: numberOf(endLine),
    endColumn: oneBased(endColumn)
  })
}

function oneBased(column: unknown): number | null {
  const number = numberOf(column)
  return number === null ? null : number + 1
}

function severityOf(letter: string | undefined): Severity {
  if (letter === 'W') return 'warning'
  return /^[CRI]$/.test(letter ?? '') ? 'notice' : 'error'
}
