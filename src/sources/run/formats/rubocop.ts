import type { Format } from '../format.ts'
import { hasKey, jsonIn, listOf, numberOf, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings, severityOf } from './line-findings.ts'

/** `a.rb:1:5: C: [Correctable] Naming/MethodName: message`; the clang and emacs formats leave the cop's name out. */
const PATTERN =
  /^(?<path>\S[^:]*):(?<line>\d+):(?<column>\d+): (?<severity>[CRWEFI]): (?:\[[\w ]+\] )?(?:(?<rule>[A-Z]\w+(?:\/\w+)+): )?(?<message>.+)$/

export const rubocop: Format = {
  name: 'rubocop',
  tool: 'rubocop',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'rubocop' || program === 'standardrb',
  read(output) {
    const isIdle = output.lines.some(line => /^0 files inspected, /.test(line))
    const found =
      jsonFindings(output) ?? lineFindings(output.lines, { tool: 'rubocop', pattern: PATTERN, rule: 'offense' })
    return { ...lintReading(found), idle: isIdle ? 'no file was inspected' : null }
  }
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
