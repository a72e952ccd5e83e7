import type { Format } from '../format.ts'
import { type ToolFinding, testReading, toolFinding } from '../reading.ts'
import { namedCounts, sumOf } from './named-counts.ts'

/** One for each target: `test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; …` */
const RESULT = /^test result: \w+\. (.* filtered out)/

/** cargo-nextest: `     Summary [   0.005s] 3 tests run: 2 passed, 1 failed, 0 skipped` */
const NEXTEST = /^ +Summary \[ *[\d.]+s\] .*tests? run: (.*)$/

export const cargoTest: Format = {
  name: 'cargo-test',
  tool: 'cargo test',
  isTestTool: true,
  isTelling: true,
  isCommand: ([program, task]) => program === 'cargo' && (task === 'test' || task === 't' || task === 'nextest'),
  read({ lines }) {
    const results = lines.flatMap(line => RESULT.exec(line)?.[1] ?? NEXTEST.exec(line)?.[1] ?? [])
    if (results.length === 0) return null
    const counts = namedCounts(results.join('; ').replaceAll('filtered out', 'filtered'))
    const failed = sumOf(counts, 'failed')
    return testReading(
      {
        ran: sumOf(counts, 'passed', 'failed', 'measured'),
        failed,
        skipped: sumOf(counts, 'ignored', 'filtered', 'skipped')
      },
      failures(lines)
    )
  }
}

/** Since Rust 1.73 the message is on the next line; before, it stood in quotes before the place. */
const PANIC = /^thread '(.+?)' (?:\(\d+\) )?panicked at (?:'(.*)', )?(\S+):(\d+):(\d+):?$/

function failures(lines: readonly string[]): ToolFinding[] {
  const failed = new Set(lines.flatMap(line => /^test (.+) \.\.\. FAILED$/.exec(line)?.[1] ?? []))
  return lines.flatMap((line, at) => {
    const [, test = '', oldMessage, path, number, column] = PANIC.exec(line) ?? []
    if (path === undefined || !failed.has(test)) return []
    return toolFinding({
      rule: 'cargo-test/failed',
      message: `${test}: ${oldMessage ?? lines[at + 1] ?? 'panicked'}`,
      path,
      line: Number(number),
      column: Number(column)
    })
  })
}
