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

/** Since Rust 1.73 the message is on the next line. */
const PANIC = /^thread '(.+?)' (?:\(\d+\) )?panicked at (\S+):(\d+):(\d+):$/

/** Before, it stood in quotes before the place, over several lines at times. */
const OLD_PANIC = /^thread '(.+?)' panicked at '(.*)$/
const OLD_PLACE = /^(.*)', (\S+):(\d+):(\d+)$/

const MESSAGE_LINES = 50

function failures(lines: readonly string[]): ToolFinding[] {
  const failed = new Set(lines.flatMap(line => /^test (.+) \.\.\. FAILED$/.exec(line)?.[1] ?? []))
  return lines.flatMap((_, at) => {
    const { test, message, place } = panicAt(lines, at) ?? oldPanicAt(lines, at) ?? {}
    if (place === undefined || test === undefined || !failed.has(test)) return []
    return toolFinding({ rule: 'cargo-test/failed', message: `${test}: ${message || 'panicked'}`, ...toPlace(place) })
  })
}

type Panic = { readonly test: string; readonly message: string; readonly place: readonly string[] }

function panicAt(lines: readonly string[], at: number): Panic | null {
  const [, test, ...place] = PANIC.exec(lines[at] ?? '') ?? []
  return test === undefined ? null : { test, message: lines[at + 1] ?? '', place }
}

function oldPanicAt(lines: readonly string[], at: number): Panic | null {
  const [, test, first = ''] = OLD_PANIC.exec(lines[at] ?? '') ?? []
  if (test === undefined) return null
  const rest = [first, ...lines.slice(at + 1, at + MESSAGE_LINES)]
  const [, last = '', ...place] = rest.map(line => OLD_PLACE.exec(line)).find(Boolean) ?? []
  return { test, message: OLD_PLACE.test(first) ? last : first, place }
}

function toPlace([path = null, line, column]: readonly (string | null)[]): Partial<ToolFinding> {
  return { path, line: Number(line) || null, column: Number(column) || null }
}
