import type { Format } from '../format.ts'
import { hasKey, jsonIn, listOf, numberOf, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings, severityOf } from './line-findings.ts'

/** `main.go:10:5: message (errcheck)`; the name of the linter can be left out. */
const TEXT = /^(?<path>\S+\.go):(?<line>\d+)(?::(?<column>\d+))?: (?<message>.+?)(?: \((?<rule>[\w-]+)\))?$/

/** In columns: `main.go:10:5  errcheck  message`. */
const TAB = /^(?<path>\S+\.go):(?<line>\d+)(?::(?<column>\d+))? {2,}(?:(?<rule>[\w-]+) {2,})?(?<message>\S.*)$/

export const golangciLint: Format = {
  name: 'golangci-lint',
  tool: 'golangci-lint',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'golangci-lint',
  read(output) {
    const inLines = [TEXT, TAB].flatMap(pattern => lineFindings(output.lines, { tool: 'golangci-lint', pattern }))
    return lintReading(jsonFindings(output) ?? inLines)
  }
}

/** `--output.json.path stdout`, `--out-format json` before 2.0. An issue without a severity is an error. */
function jsonFindings({ stdout }: ToolOutput): ToolFinding[] | null {
  const report = jsonIn(stdout, hasKey('Issues'))
  if (report === null) return null
  return listOf(recordOf(report).Issues).map(each => {
    const { FromLinter, Text, Severity, Pos } = recordOf(each)
    const { Filename, Line, Column } = recordOf(Pos)
    return toolFinding({
      rule: `golangci-lint/${textOf(FromLinter) ?? 'finding'}`,
      severity: severityOf(textOf(Severity) ?? ''),
      message: textOf(Text) ?? '',
      path: textOf(Filename),
      line: numberOf(Line),
      column: numberOf(Column)
    })
  })
}
