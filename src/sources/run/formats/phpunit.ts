import type { Format } from '../format.ts'
import { type TestCounts, type ToolFinding, testReading, toolFinding } from '../reading.ts'

export const phpunit: Format = {
  name: 'phpunit',
  tool: 'phpunit',
  isTestTool: true,
  isTelling: true,
  isCommand: words => /^(?:phpunit|paratest)(?:\.phar)?$/.test(words[0] ?? '') || isThroughPhp(words),
  read({ lines }) {
    if (lines.some(line => /^No tests executed!$/.test(line))) return testReading({})
    const summaries = lines.flatMap(line => toCounts(line) ?? [])
    if (summaries.length === 0) return null
    // A script may run it several times.
    const total = (name: keyof Counts) => summaries.reduce((sum, counts) => sum + counts[name], 0)
    return testReading(
      { ran: total('ran'), failed: total('failed'), couldNotRun: total('couldNotRun'), skipped: total('skipped') },
      failures(lines),
      summaries.length
    )
  }
}

type Counts = Record<keyof TestCounts, number>

function toCounts(line: string): Counts | null {
  const fine = /^OK \((\d+) tests?, \d+ assertions?\)$/.exec(line)?.[1]
  if (fine !== undefined) return { ran: Number(fine), failed: 0, couldNotRun: 0, skipped: 0 }
  if (!/^Tests: \d+, Assertions: \d+/.test(line)) return null
  const count = (name: string) => Number(new RegExp(`\\b${name}: (\\d+)`).exec(line)?.[1] ?? 0)
  const skipped = count('Skipped') + count('Incomplete')
  const couldNotRun = count('Errors')
  return { ran: count('Tests') - skipped, failed: count('Failures') + couldNotRun, couldNotRun, skipped }
}

function isThroughPhp(words: readonly string[]): boolean {
  return words[0] === 'php' && words.some(word => /(?:^|\/)phpunit(?:\.phar)?$/.test(word))
}

/** `1) Tests\CalcTest::testAdd`, the reason, a blank line, then the stack: `/home/me/app/tests/CalcTest.php:10`. */
function failures(lines: readonly string[]): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const title = /^\d+\) (\S+::\S.*)$/.exec(line)?.[1]
    if (title === undefined) return []
    const rest = lines.slice(at + 1, at + 100)
    const end = rest.findIndex(each => /^(?:\d+\) \S+::|--$|FAILURES!|ERRORS!)/.test(each))
    const block = end === -1 ? rest : rest.slice(0, end)
    const frames = block.flatMap(each => {
      const [, path, number] = /^(\S.*\.php):(\d+)$/.exec(each) ?? []
      return path === undefined || path.includes('/vendor/') ? [] : { path, line: Number(number) }
    })
    return toolFinding({ rule: 'phpunit/failed', message: `${title}: ${block[0] ?? 'failed'}`, ...frames.at(-1) })
  })
}
