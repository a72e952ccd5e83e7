import type { Format } from '../format.ts'
import { lintReading, toolFinding } from '../reading.ts'
import { elixirErrors } from './mix-compile.ts'

const HEADING = /^The following files (?:are|were) not formatted/

export const mixFormat: Format = {
  name: 'mix-format',
  tool: 'mix format',
  isTestTool: false,
  isTelling: true,
  isCommand: ([program, task]) => program === 'mix' && task === 'format',
  read({ lines }) {
    const start = lines.findIndex(line => HEADING.test(line))
    const paths = start === -1 ? [] : lines.slice(start).flatMap(line => /^ +\* (\S.*)$/.exec(line)?.[1] ?? [])
    const message = 'Not formatted as mix format would'
    const unformatted = paths.map(path => toolFinding({ rule: 'mix-format/unformatted', message, path }))
    return lintReading([...unformatted, ...elixirErrors(lines, 'mix-format')])
  }
}
