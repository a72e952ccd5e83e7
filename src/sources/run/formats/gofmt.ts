import type { Format } from '../format.ts'
import { lintReading, toolFinding } from '../reading.ts'
import type { CommandWords } from '../script/command-words.ts'
import { lineFindings } from './line-findings.ts'

/** gofmt exits 0 whatever it lists. */
export const gofmt: Format = {
  name: 'gofmt',
  tool: 'gofmt',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => /^(?:gofmt|goimports|gofumpt)$/.test(program ?? ''),
  isHidingFindings: words => has(words, 'l') || has(words, 'd'),
  read({ lines }) {
    const errors = lineFindings(lines, {
      tool: 'gofmt',
      pattern: /^(?<path>\S+\.go):(?<line>\d+):(?<column>\d+): (?<message>.+)$/,
      rule: 'syntax'
    })
    const listed = lines.flatMap(
      line => /^(\S+\.go)$/.exec(line)?.[1] ?? /^diff (?:-u )?(?:\S+\.orig )(\S+\.go)$/.exec(line)?.[1] ?? []
    )
    const message = 'Not formatted as gofmt would'
    return lintReading([
      ...errors,
      ...[...new Set(listed)].map(path => toolFinding({ rule: 'gofmt/unformatted', message, path }))
    ])
  }
}

function has(words: CommandWords, letter: string): boolean {
  return words.some(word => word === `-${letter}`)
}
