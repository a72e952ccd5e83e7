import type { Format } from '../format.ts'
import { type ToolFinding, testReading, toolFinding } from '../reading.ts'

export const mocha: Format = {
  name: 'mocha',
  tool: 'mocha',
  isTestTool: true,
  isTelling: true,
  isCommand: ([program]) => program === 'mocha' || program === '_mocha',
  read({ lines }) {
    const counts = (name: RegExp) => lines.flatMap(line => name.exec(line)?.[1] ?? []).map(Number)
    const sum = (name: RegExp) => counts(name).reduce((all, each) => all + each, 0)
    const passing = /^ {2}(\d+) passing \([\d.]+\w+\)$/
    const runs = counts(passing).length
    if (runs === 0) return null
    const failed = sum(/^ {2}(\d+) failing$/)
    const skipped = sum(/^ {2}(\d+) pending$/)
    return testReading({ ran: sum(passing) + failed, failed, skipped }, failures(lines), runs)
  }
}

const HEADING = /^ {2}(\d+)\) (.+?):?$/
const FRAME = /^ +at (?:.* \()?(?:file:\/\/)?([^\s()]+):(\d+):(\d+)\)?$/

/** The failures stand, numbered, after the counts. */
function failures(lines: readonly string[]): ToolFinding[] {
  const start = lines.findIndex(line => /^ {2}\d+ failing$/.test(line))
  if (start === -1) return []
  return lines.slice(start).flatMap((line, at, rest) => {
    const title = HEADING.exec(line)?.[2]
    return title === undefined ? [] : toFinding(title, blockAfter(rest, at))
  })
}

function blockAfter(lines: readonly string[], heading: number): readonly string[] {
  const rest = lines.slice(heading + 1, heading + 200)
  const end = rest.findIndex(line => HEADING.test(line))
  return end === -1 ? rest : rest.slice(0, end)
}

/** `1) suite`, then the test's name further in, a blank line, the reason and the stack. */
function toFinding(suite: string, block: readonly string[]): ToolFinding {
  const blank = block.findIndex(line => line.trim() === '')
  const names = block.slice(0, Math.max(0, blank)).map(line => line.trim().replace(/:$/, ''))
  const reason = block.slice(blank + 1).find(line => line.trim() !== '')
  const isOwn = (path = '') => !path.startsWith('node:') && !path.includes('node_modules/')
  const frame = block.map(line => FRAME.exec(line)).find(match => match && isOwn(match[1]))
  return toolFinding({
    rule: 'mocha/failed',
    message: `${[suite, ...names].join(' ')}: ${reason?.trim() ?? 'failed'}`,
    path: frame?.[1] ?? null,
    line: frame ? Number(frame[2]) : null,
    column: frame ? Number(frame[3]) : null
  })
}
