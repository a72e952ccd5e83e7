import type { Format } from '../format.ts'
import { lintReading } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

/** `lib/demo.ex:4: message` or `:4:9`; dialyxir's short form adds the name, `lib/demo.ex:4:9:invalid_contract message`. */
const PATTERN =
  /^(?<path>[^\s:]+\.(?:exs?|erl|hrl)):(?<line>\d+)(?::(?<column>\d+))?:(?<rule>[a-z_]+)? ?(?<message>\S.*)$/

/** Without --fullpath only the file's name is told. */
export const dialyzer: Format = {
  name: 'dialyzer',
  tool: 'dialyzer',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program, task]) => program === 'dialyzer' || (program === 'mix' && task === 'dialyzer'),
  read: ({ lines }) =>
    lintReading(
      lineFindings(lines, {
        tool: 'dialyzer',
        pattern: PATTERN,
        rule: 'warning',
        severity: 'warning',
        isPartialPath: true
      })
    )
}
