import type { Format } from '../format.ts'
import { hasKey, jsonIn, listOf, numberOf, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings, severityOf } from './line-findings.ts'

/** `a.rb:1:5: C: [Correctable] Naming/MethodName: message`; the clang and emacs formats leave the cop's name out. */
const PATTERN =
  /^(?<path>\S[^:]*):(?<line>\d+):(?<column>\d+): (?<severity>[CRWEFI]): (?:\[[\w ]+\] )?(?:(?<rule>[A-Z]\w+(?:\/\w+)+): )?(?<message>.+)$/

/** `--format simple`: `== a.rb ==`, and below it `C:  1:  5: [Correctable] Naming/MethodName: message`. */
const SIMPLE = /^([CRWEFI]): *(\d+): *(\d+): (?:\[[\w ]+\] )?(?:([A-Z]\w+(?:\/\w+)+): )?(.+)$/

export const rubocop: Format = {
  name: 'rubocop',
  tool: 'rubocop',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'rubocop' || program === 'standardrb',
  read(output) {
    const isIdle = output.lines.some(line => /^0 files inspected, /.test(line))
    const inLines = lineFindings(output.lines, { tool: 'rubocop', pattern: PATTERN, rule: 'offense' })
    const found = jsonFindings(output) ?? [...inLines, ...simpleFindings(output)]
    return { ...lintReading(found), idle: isIdle ? 'no file was inspected' : null }
  }
}

function simpleFindings({ lines }: ToolOutput): ToolFinding[] {
  let path: string | null = null
  return lines.flatMap(line => {
    path = /^== (.+) ==$/.exec(line)?.[1] ?? path
    const [, letter = '', row, column, rule = 'offense', message] = SIMPLE.exec(line) ?? []
    if (path === null || message === undefined) return []
    const place = { path, line: Number(row), column: Number(column) }
    return toolFinding({ rule: `rubocop/${rule}`, severity: severityOf(letter), message, ...place })
  })
}

/** `--format json` */
function jsonFindings({ stdout }: ToolOutput): ToolFinding[] | null {
  const report = jsonIn(stdout, hasKey('files'))
  if (report === null) return null
  return listOf(recordOf(report).files).flatMap(file => {
    const { path, offenses } = recordOf(file)
    return listOf(offenses).map(offense => toFinding(textOf(path), recordOf(offense)))
  })
}

function toFinding(path: string | null, offense: Readonly<Record<string, unknown>>): ToolFinding {
  const location = recordOf(offense.location)
  const lastColumn = numberOf(location.last_column)
  return toolFinding({
    rule: `rubocop/${textOf(offense.cop_name) ?? 'offense'}`,
    severity: severityOf(textOf(offense.severity) ?? ''),
    message: textOf(offense.message) ?? '',
    path,
    line: numberOf(location.start_line),
    column: numberOf(location.start_column),
    endLine: numberOf(location.last_line),
    endColumn: lastColumn === null ? null : lastColumn + 1
  })
}
