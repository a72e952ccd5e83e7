import type { Format } from '../format.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

/** `--output-format=concise`: `app/calc.py:1:8: F401 [*] message` */
const CONCISE =
  /^(?<path>[^\s:][^:]*):(?<line>\d+):(?<column>\d+): (?<rule>[A-Z]{1,4}\d{2,4}|invalid-syntax|SyntaxError):? (?:\[\*\] )?(?<message>.+)$/

export const ruff: Format = {
  name: 'ruff',
  tool: 'ruff',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'ruff',
  read(output) {
    const concise = lineFindings(output.lines, { tool: 'ruff', pattern: CONCISE })
    const found = [...concise, ...fullFindings(output), ...unformatted(output)]
    const isIdle = output.lines.some(line => /^warning: No Python files found under the given path/.test(line))
    return { ...lintReading(found), idle: isIdle ? 'no Python file was found' : null }
  }
}

/** The default since 0.13: `F401 [*] message`, and the place below it: ` --> app/calc.py:1:8`. */
function fullFindings({ lines }: ToolOutput): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const [, rule, message] = /^([A-Z]{1,4}\d{2,4}|invalid-syntax):? (?:\[[*-]\] )?(.+)$/.exec(line) ?? []
    const [, path, number, column] = /^ +--> (\S.*?):(\d+):(\d+)$/.exec(lines[at + 1] ?? '') ?? []
    if (rule === undefined || message === undefined || path === undefined) return []
    return toolFinding({ rule: `ruff/${rule}`, message, path, line: Number(number), column: Number(column) })
  })
}

/** `ruff format --check` */
function unformatted({ lines }: ToolOutput): ToolFinding[] {
  return lines.flatMap(line => {
    const path = /^Would reformat: (.+)$/.exec(line)?.[1]
    if (path === undefined) return []
    return toolFinding({ rule: 'ruff/unformatted', message: 'Not formatted as ruff format would', path })
  })
}
