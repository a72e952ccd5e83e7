import { isFileName } from '../file-name.ts'
import { type ToolFinding, testReading, toolFinding } from '../reading.ts'
import type { ReportFormat } from '../report-format.ts'

const TEST = /^(not )?ok\b(?: (\d+))?(?: -)?(.*?)(?: # (SKIP|TODO)\b.*)?$/i

/** Test Anything Protocol: tests of the outermost level. A test that was planned and did not come could not run. */
export const tap: ReportFormat = {
  name: 'tap',
  title: 'TAP',
  read(text) {
    const lines = text.split(/\r?\n/)
    const plans = lines.flatMap(line => /^1\.\.(\d+)/.exec(line)?.[1] ?? [])
    const tests = lines.flatMap(line => {
      const match = TEST.exec(line)
      return match
        ? [{ isOk: match[1] === undefined, title: match[3]?.trim() ?? '', directive: match[4]?.toUpperCase() }]
        : []
    })
    if (plans.length === 0 && !lines.some(line => /^TAP version \d+$/.test(line))) return null
    const isNodes = lines.some(line => /^# cancelled \d+$/.test(line))
    const empty = isNodes ? tests.filter(({ isOk, title }) => isOk && isFileName(title)).length : 0
    const skipped = tests.filter(({ directive }) => directive === 'SKIP').length
    const failed = tests.filter(({ isOk, directive }) => !isOk && directive === undefined)
    const hasBailedOut = lines.some(line => line.startsWith('Bail out!'))
    // Without a plan nobody knows how many were to come: it was cut off. Several are those of streams in one file.
    const planned = plans.length === 0 ? tests.length + 1 : plans.reduce((sum, count) => sum + Number(count), 0)
    const couldNotRun = Math.max(0, planned - tests.length, hasBailedOut ? 1 : 0)
    const counts = { ran: tests.length - skipped - empty, failed: failed.length + couldNotRun, couldNotRun, skipped }
    return testReading(counts, failed.map(toFinding))
  }
}

function toFinding({ title }: { readonly title: string }): ToolFinding {
  return toolFinding({ rule: 'tap/failed', message: title || 'a test without a name failed' })
}
