import type { Format } from '../format.ts'
import { type ToolFinding, testReading, toolFinding } from '../reading.ts'
import { namedCounts, sumOf } from './named-counts.ts'

export const jest: Format = {
  name: 'jest',
  tool: 'jest',
  isTestTool: true,
  isTelling: true,
  isCommand: ([program]) => program === 'jest',
  read({ lines }) {
    const totals = lines.flatMap(line => /^Tests: {2,}(\d.* total)$/.exec(line)?.[1] ?? [])
    if (totals.length === 0) return lines.some(line => /^No tests found/.test(line)) ? testReading({}) : null
    const counts = namedCounts(totals.join(', '))
    const couldNotRun = lines.filter(line => /^ {2}● Test suite failed to run$/.test(line)).length
    return testReading(
      {
        ran: sumOf(counts, 'passed', 'failed'),
        failed: sumOf(counts, 'failed') + couldNotRun,
        couldNotRun,
        skipped: sumOf(counts, 'skipped', 'todo')
      },
      failures(lines),
      totals.length
    )
  }
}

/** `FAIL test/a.test.js`; a project's name and the time may stand around the path, and in colour spaces around each. */
const FILE = /^ ?FAIL +(?:\S+ +)?(\S+\.[cm]?[jt]sx?)(?: \(.*\))?$/
const HEADING = /^ {2}● (.+)$/
const FRAME = /^ +at (?:.* \()?([^\s()]+):(\d+):(\d+)\)?$/

function failures(lines: readonly string[]): ToolFinding[] {
  const findings = new Map<string, ToolFinding>()
  let path: string | null = null
  for (const [at, line] of lines.entries()) {
    // Failures are printed a second time at the end of a long run.
    if (/^Summary of all failing tests$/.test(line)) break
    path = FILE.exec(line)?.[1] ?? path
    const title = HEADING.exec(line)?.[1]
    if (title !== undefined && path !== null) {
      const finding = toFinding(title, path, blockAfter(lines, at))
      findings.set(`${path} ${title}`, finding)
    }
  }
  return [...findings.values()]
}

function blockAfter(lines: readonly string[], heading: number): readonly string[] {
  const rest = lines.slice(heading + 1, heading + 300)
  const end = rest.findIndex(line => HEADING.test(line) || /^(?:\S|Tests:)/.test(line))
  return end === -1 ? rest : rest.slice(0, end)
}

/** The stack's paths are relative to jest's own root: only those that end in the test file's name count. */
function toFinding(title: string, path: string, block: readonly string[]): ToolFinding {
  const file = path.split('/').at(-1) ?? path
  const frame = block.map(line => FRAME.exec(line)).find(match => match?.[1]?.split('/').at(-1) === file)
  const reason = block.find(line => line.trim() !== '')?.trim() ?? 'failed'
  return toolFinding({
    rule: 'jest/failed',
    message: `${title}: ${reason}`,
    path,
    line: frame ? Number(frame[2]) : null,
    column: frame ? Number(frame[3]) : null
  })
}
