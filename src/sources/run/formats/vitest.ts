import type { Format } from '../format.ts'
import { type ToolFinding, testReading, toolFinding } from '../reading.ts'
import { namedCounts, sumOf } from './named-counts.ts'

export const vitest: Format = {
  name: 'vitest',
  tool: 'vitest',
  isTestTool: true,
  isTelling: true,
  isCommand: ([program]) => program === 'vitest',
  read({ lines }) {
    const totals = lines.flatMap(line => /^ +Tests {2}(.*\(\d+\)|no tests)$/.exec(line)?.[1] ?? [])
    if (totals.length === 0) return lines.some(line => /^No test files found/.test(line)) ? testReading({}) : null
    const counts = namedCounts(totals.join(', '))
    const couldNotRun = lines.filter(line => /^ FAIL {2}\S+ \[ .+ \]$/.test(line)).length
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

const HEADING = /^ FAIL {2}(?:\|[^|]+\| )?(\S+)(?: > (.+)| \[ .+ \])?$/
const PLACE = /^ ❯ (?:.* )?(\S+):(\d+):(\d+)$/

function failures(lines: readonly string[]): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const [, path, title] = HEADING.exec(line) ?? []
    if (path === undefined) return []
    const rest = lines.slice(at + 1, at + 200)
    const end = rest.findIndex(each => HEADING.test(each) || /^⎯+/.test(each))
    const block = end === -1 ? rest : rest.slice(0, end)
    const place = block.map(each => PLACE.exec(each)).find(match => match?.[1] === path)
    const reason = block.find(each => each.trim() !== '')?.trim() ?? 'failed'
    return toolFinding({
      rule: 'vitest/failed',
      message: title === undefined ? reason : `${title}: ${reason}`,
      path,
      line: place ? Number(place[2]) : null,
      column: place ? Number(place[3]) : null
    })
  })
}
