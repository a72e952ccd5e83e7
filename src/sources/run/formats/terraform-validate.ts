import type { Format } from '../format.ts'
import { hasKey, jsonIn, listOf, numberOf, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'

export const terraformValidate: Format = {
  name: 'terraform-validate',
  tool: 'terraform validate',
  isTestTool: false,
  isTelling: false,
  isCommand: words => /^(?:terraform|tofu)$/.test(words[0] ?? '') && words.includes('validate'),
  read: output => lintReading(jsonFindings(output) ?? textFindings(output))
}

/** `-json` */
function jsonFindings({ stdout }: ToolOutput): ToolFinding[] | null {
  const report = jsonIn(stdout, hasKey('format_version'))
  if (report === null) return null
  return listOf(recordOf(report).diagnostics).map(each => {
    const { severity, summary, detail, range } = recordOf(each)
    const { filename, start, end } = recordOf(range)
    const message = [textOf(summary), textOf(detail)].filter(Boolean).join(': ')
    return toolFinding({
      rule: `terraform/${severity === 'warning' ? 'warning' : 'error'}`,
      severity: severity === 'warning' ? 'warning' : 'error',
      message,
      path: textOf(filename),
      line: numberOf(recordOf(start).line),
      column: numberOf(recordOf(start).column),
      endLine: numberOf(recordOf(end).line),
      endColumn: numberOf(recordOf(end).column)
    })
  })
}

/** `│ Error: Unsupported argument`, and below `│   on main.tf line 3, in resource "x" "y":`. */
function textFindings({ lines }: ToolOutput): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const [, severity, message] = /^(?:[│╷|] )?(Error|Warning): (.+)$/.exec(line) ?? []
    if (severity === undefined || message === undefined) return []
    const [, path, number] =
      lines
        .slice(at + 1, at + 5)
        .map(each => /^[│|]? +on (\S+) line (\d+)/.exec(each))
        .find(Boolean) ?? []
    const level = severity === 'Warning' ? 'warning' : 'error'
    const place = path === undefined ? {} : { path, line: Number(number) }
    return toolFinding({ rule: `terraform/${level}`, severity: level, message, ...place })
  })
}
