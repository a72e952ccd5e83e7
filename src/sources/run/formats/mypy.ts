import type { Format } from '../format.ts'
import { lintReading } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

/** With --show-column-numbers a column, with --show-error-end an end, too. */
const PATTERN =
  /^(?<path>[^\s:][^:]*):(?<line>\d+):(?:(?<column>\d+):)?(?:(?<endLine>\d+):(?<lastColumn>\d+):)? (?<severity>error|warning): (?<message>.+?)(?: {2}\[(?<rule>[\w-]+)\])?$/

export const mypy: Format = {
  name: 'mypy',
  tool: 'mypy',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'mypy' || program === 'dmypy',
  read: ({ lines }) =>
    lintReading(lineFindings(lines.map(wholeMessage), { tool: 'mypy', pattern: PATTERN, rule: 'error' }))
}

const CODE = / {2}\[[\w-]+\]$/

/** Lines that a message may go on for. */
const MESSAGE_LINES = 5

/** With --pretty a message goes on below, up to its code; the source that follows is indented. */
function wholeMessage(line: string, at: number, lines: readonly string[]): string {
  if (!PATTERN.test(line) || CODE.test(line)) return line
  const rest = lines.slice(at + 1, at + 1 + MESSAGE_LINES)
  const next = rest.findIndex(each => PATTERN.test(each) || !/^\S/.test(each))
  const own = next === -1 ? rest : rest.slice(0, next)
  const end = own.findIndex(each => CODE.test(each))
  return [line, ...own.slice(0, end + 1)].join(' ')
}
