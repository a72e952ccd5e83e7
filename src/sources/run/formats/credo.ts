import type { Format } from '../format.ts'
import { hasKey, jsonIn, listOf, numberOf, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

/** `--format oneline` and `flycheck`: `[W] → lib/demo.ex:6:9 message`, `lib/demo.ex:6:9: W: message`. */
const ONE_LINE = [
  /^\[(?<letter>[CRDFW])\] . (?<path>\S+?):(?<line>\d+)(?::(?<column>\d+))? (?<message>.+)$/,
  /^(?<path>\S+?):(?<line>\d+)(?::(?<column>\d+))?: (?<letter>[CRDFW]): (?<message>.+)$/
]

export const credo: Format = {
  name: 'credo',
  tool: 'mix credo',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program, task]) => program === 'mix' && task === 'credo',
  read(output) {
    const oneLine = ONE_LINE.flatMap(pattern => lineFindings(output.lines, { tool: 'credo', pattern, rule: 'finding' }))
    const isIdle = output.lines.some(line => /^Checking 0 source files|checks on 0 files\)$|^0 mods\/funs, /.test(line))
    return {
      ...lintReading(jsonFindings(output) ?? [...oneLine, ...blockFindings(output)]),
      idle: isIdle ? 'no source file was found' : null
    }
  }
}

/** `┃ [W] ↗ message` and, on the next line, `┃       lib/demo.ex:6:9 #(Demo.bad)`. */
function blockFindings({ lines }: ToolOutput): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const message = /^┃ +\[[CRDFW]\] +\S+ +(.+)$/.exec(line)?.[1]
    const [, path, number, column] = /^┃ +(\S+\.exs?):(\d+)(?::(\d+))? #\(/.exec(nextPlace(lines, at) ?? '') ?? []
    if (message === undefined || path === undefined) return []
    const place = { path, line: Number(number), column: column === undefined ? null : Number(column) }
    return toolFinding({ rule: 'credo/finding', message, ...place })
  })
}

/** A long message goes on for a line or two. */
function nextPlace(lines: readonly string[], at: number): string | undefined {
  return lines.slice(at + 1, at + 4).find(line => line.includes(' #('))
}

function jsonFindings({ stdout }: ToolOutput): ToolFinding[] | null {
  const report = jsonIn(stdout, hasKey('issues'))
  if (report === null) return null
  return listOf(recordOf(report).issues).map(each => {
    const { check, message, filename, line_no, column, column_end } = recordOf(each)
    return toolFinding({
      rule: `credo/${(textOf(check) ?? 'finding').replace(/^Credo\.Check\./, '')}`,
      message: textOf(message) ?? '',
      path: textOf(filename),
      line: numberOf(line_no),
      column: numberOf(column),
      endColumn: numberOf(column_end)
    })
  })
}
