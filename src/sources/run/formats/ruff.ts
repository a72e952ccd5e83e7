import type { Format } from '../format.ts'
import { jsonIn, listOf, listsKey, numberOf, parse, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

const RULE = '[A-Z]{1,4}\\d{2,4}|invalid-syntax|SyntaxError'

/**
 * `--output-format=concise`: `app/calc.py:1:8: F401 [*] message`, with the source below it before 0.13 (`full`, `text`);
 * `--output-format=pylint`: `app/calc.py:1: [F401] message`.
 */
const IN_LINES = [
  new RegExp(
    `^(?<path>[^\\s:][^:]*):(?<line>\\d+):(?<column>\\d+): (?<rule>${RULE}):? (?:\\[[*-]\\] )?(?<message>.+)$`
  ),
  new RegExp(`^(?<path>[^\\s:][^:]*):(?<line>\\d+): \\[(?<rule>${RULE})\\] (?<message>.+)$`)
]

export const ruff: Format = {
  name: 'ruff',
  tool: 'ruff',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'ruff',
  read(output) {
    const inLines = IN_LINES.flatMap(pattern => lineFindings(output.lines, { tool: 'ruff', pattern }))
    const found = [...inLines, ...fullFindings(output), ...groupedFindings(output), ...unformatted(output)]
    const isIdle = output.lines.some(line => /^warning: No Python files found under the given path/.test(line))
    return { ...lintReading(jsonFindings(output) ?? found), idle: isIdle ? 'no Python file was found' : null }
  }
}

const FULL = new RegExp(`^(${RULE}|unformatted):? (?:\\[[*-]\\] )?(.+)$`)

/** The default since 0.13: `F401 [*] message`, and the place below it: ` --> app/calc.py:1:8`. */
function fullFindings({ lines }: ToolOutput): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const [, rule, message] = FULL.exec(line) ?? []
    const [, path, number, column] = /^ *--> (\S.*?):(\d+):(\d+)$/.exec(lines[at + 1] ?? '') ?? []
    if (rule === undefined || message === undefined || path === undefined) return []
    if (rule === 'unformatted') return unformattedFile(path)
    return toolFinding({ rule: `ruff/${rule}`, message, path, line: Number(number), column: Number(column) })
  })
}

const GROUPED = new RegExp(`^ +(\\d+):(\\d+) +(${RULE}):? (?:\\[[*-]\\] )?(.+)$`)

/** `--output-format=grouped`: a line with the path, then `  1:8 F401 [*] message` for each. */
function groupedFindings({ lines }: ToolOutput): ToolFinding[] {
  let path: string | null = null
  return lines.flatMap(line => {
    path = /^(\S.*):$/.exec(line)?.[1] ?? path
    const [, number, column, rule, message] = GROUPED.exec(line) ?? []
    if (path === null || rule === undefined || message === undefined) return []
    return toolFinding({ rule: `ruff/${rule}`, message, path, line: Number(number), column: Number(column) })
  })
}

/** `--output-format=json` prints a list, `json-lines` an object to a line; a syntax error had no code before 0.14. */
function jsonFindings({ stdout }: ToolOutput): ToolFinding[] | null {
  const list = jsonIn(stdout, listsKey('filename'))
  const found = list === null ? stdout.split('\n').flatMap(line => (line.startsWith('{"') ? parse(line) : [])) : list
  const places = listOf(found).filter(each => 'filename' in recordOf(each))
  if (places.length === 0) return null
  return places.map(each => {
    const { code, filename, location, end_location, message } = recordOf(each)
    const [start, end] = [recordOf(location), recordOf(end_location)]
    return toolFinding({
      rule: `ruff/${textOf(code) ?? 'invalid-syntax'}`,
      message: textOf(message) ?? '',
      path: textOf(filename),
      line: numberOf(start.row),
      column: numberOf(start.column),
      endLine: numberOf(end.row),
      endColumn: numberOf(end.column)
    })
  })
}

/** `ruff format --check` */
function unformatted({ lines }: ToolOutput): ToolFinding[] {
  return lines.flatMap(line => {
    const path = /^Would reformat: (.+)$/.exec(line)?.[1]
    return path === undefined ? [] : unformattedFile(path)
  })
}

function unformattedFile(path: string): ToolFinding {
  return toolFinding({ rule: 'ruff/unformatted', message: 'Not formatted as ruff format would', path })
}
