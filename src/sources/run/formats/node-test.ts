import { isFileName } from '../file-name.ts'
import type { Format } from '../format.ts'
import { type ToolFinding, testReading, toolFinding } from '../reading.ts'

/** `ℹ tests 3` (spec) or `# tests 3` (TAP). */
const COUNT = /^(?:ℹ|#) (tests|pass|fail|cancelled|skipped|todo) (\d+)$/

export const nodeTest: Format = {
  name: 'node-test',
  tool: 'node --test',
  isTestTool: true,
  isTelling: true,
  isCommand: words => words[0] === 'node' && words.includes('--test'),
  read({ lines }) {
    const counts = new Map<string, number>()
    for (const line of lines) {
      const [, name, number] = COUNT.exec(line) ?? []
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + Number(number))
    }
    if (!counts.has('tests') || !counts.has('pass')) return null
    const count = (name: string) => counts.get(name) ?? 0
    const failed = count('fail') + count('cancelled')
    const passed = Math.max(0, count('pass') - lines.filter(isEmptyFile).length)
    const reading = testReading(
      {
        ran: passed + failed,
        failed,
        couldNotRun: count('cancelled'),
        skipped: count('skipped') + count('todo')
      },
      [...specFailures(lines), ...tapFailures(lines)],
      lines.filter(line => COUNT.exec(line)?.[1] === 'tests').length
    )
    return { ...reading, coverage: coverageOf(lines) }
  }
}

/** `ℹ all files |  50.00 |   100.00 |   50.00 |`: lines, branches, functions. */
function coverageOf(lines: readonly string[]): number | null {
  const totals = lines.flatMap(line => /^(?:ℹ|#) all files +\| +([\d.]+) \|/.exec(line)?.[1] ?? [])
  return totals.length === 1 ? Number(totals[0]) : null
}

/** `✔ test/till.test.mjs (104.5ms)`, `ok 1 - test/till.test.mjs` */
function isEmptyFile(line: string): boolean {
  return isFileName(/^(?:✔|ok \d+ -) (\S+)(?: \([\d.]+ms\))?$/.exec(line)?.[1] ?? '')
}

/** At the end: `test at a.test.mjs:2:1`, then `✖ name (1.7ms)`, then the reason. */
function specFailures(lines: readonly string[]): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const [, path, number, column] = /^test at (.+):(\d+):(\d+)$/.exec(line) ?? []
    if (path === undefined) return []
    const title = /^✖ (.+?)(?: \([\d.]+ms\))?$/.exec(lines[at + 1] ?? '')?.[1] ?? 'test'
    const reason = lines[at + 2]?.trim() || 'failed'
    return toFinding(title, reason, { path, line: Number(number), column: Number(column) })
  })
}

/** `not ok 1 - adds`, then a YAML block with `location` and `error`. */
function tapFailures(lines: readonly string[]): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const title = /^ *not ok \d+ - (.+)$/.exec(line)?.[1]
    if (title === undefined || / # (?:TODO|SKIP)/i.test(title)) return []
    const rest = lines.slice(at + 1, at + 40)
    const end = rest.findIndex(each => /^ *\.\.\.$/.test(each))
    const block = rest.slice(0, Math.max(0, end))
    const field = (name: string) =>
      block.map(each => new RegExp(`^ *${name}: '?(.*?)'?$`).exec(each)?.[1]).find(value => value !== undefined)
    // A suite fails because of a test in it, which has its own line.
    if (field('failureType') === 'subtestsFailed') return []
    const [, path, number, column] = /^(.+):(\d+):(\d+)$/.exec(field('location') ?? '') ?? []
    const place = path === undefined ? {} : { path, line: Number(number), column: Number(column) }
    return toFinding(title, field('error') ?? 'failed', place)
  })
}

function toFinding(title: string, reason: string, place: Partial<ToolFinding>): ToolFinding {
  return toolFinding({ rule: 'node-test/failed', message: `${title}: ${reason}`, ...place })
}
