import type { Format } from '../format.ts'
import { type ToolFinding, testReading, toolFinding } from '../reading.ts'

export const phpunit: Format = {
  name: 'phpunit',
  tool: 'phpunit',
  isTestTool: true,
  isTelling: true,
  isCommand: words => /^(?:phpunit|paratest)(?:\.phar)?$/.test(words[0] ?? '') || isThroughPhp(words),
  read({ lines }) {
    if (lines.some(line => /^No tests executed!$/.test(line))) return testReading({})
    const fine = lines
      .map(line => /^OK \((\d+) tests?, \d+ assertions?\)$/.exec(line)?.[1])
      .find(text => text !== undefined)
    if (fine !== undefined) return testReading({ ran: Number(fine) })
    const summary = lines.find(line => /^Tests: \d+, Assertions: \d+/.test(line))
    if (summary === undefined) return null
    const count = (name: string) => Number(new RegExp(`\\b${name}: (\\d+)`).exec(summary)?.[1] ?? 0)
    const skipped = count('Skipped') + count('Incomplete')
    const couldNotRun = count('Errors')
    return testReading(
      { ran: count('Tests') - skipped, failed: count('Failures') + couldNotRun, couldNotRun, skipped },
      failures(lines)
    )
  }
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
