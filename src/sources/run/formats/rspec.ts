import type { Format } from '../format.ts'
import { type ToolFinding, testReading, toolFinding } from '../reading.ts'

/** `3 examples, 1 failure, 1 pending, 1 error occurred outside of examples` */
const SUMMARY =
  /^(\d+) examples?, (\d+) failures?(?:, (\d+) pending)?(?:, (\d+) errors? occurred outside of examples)?$/

export const rspec: Format = {
  name: 'rspec',
  tool: 'rspec',
  isTestTool: true,
  isTelling: true,
  isCommand: ([program]) => program === 'rspec',
  read({ lines }) {
    const summaries = lines.flatMap(line => {
      const match = SUMMARY.exec(line)
      return match ? [match.slice(1).map(number => Number(number ?? 0))] : []
    })
    if (summaries.length === 0) return null
    const sum = (at: number) => summaries.reduce((total, numbers) => total + (numbers[at] ?? 0), 0)
    const couldNotRun = sum(3)
    return testReading(
      { ran: sum(0) - sum(2), failed: sum(1) + couldNotRun, couldNotRun, skipped: sum(2) },
      failures(lines),
      summaries.length
    )
  }
}

const RERUN = /^rspec (\S+?):(\d+) # (.+)$/
const HEADING = /^ {2}\d+\) (.+)$/
const FRAME = /^ +# (\S+):(\d+):in /

/** The list at the end names where each example begins; its stack names the line that failed. */
function failures(lines: readonly string[]): ToolFinding[] {
  const headings = new Map(lines.map((line, at) => [HEADING.exec(line)?.[1], at]))
  return lines.flatMap(line => {
    const [, path, number, title = ''] = RERUN.exec(line) ?? []
    if (path === undefined) return []
    const heading = headings.get(title)
    const rest = heading === undefined ? [] : lines.slice(heading + 1, heading + 100)
    const end = rest.findIndex(each => HEADING.test(each) || /^Finished in /.test(each))
    const block = end === -1 ? rest : rest.slice(0, end)
    const failed = block.map(each => FRAME.exec(each)).find(match => match?.[1] === path)?.[2]
    const reason = block.find(each => each.trim() !== '')?.trim() ?? 'failed'
    const message = `${title}: ${reason}`
    return toolFinding({
      rule: 'rspec/failed',
      message,
      path: path.replace(/^\.\//, ''),
      line: Number(failed ?? number)
    })
  })
}
