import type { Format } from '../format.ts'
import { type ToolFinding, testReading, toolFinding } from '../reading.ts'

/** `OK (skipped=1)`, `FAILED (failures=1, errors=1)`, and from Python 3.12 on `NO TESTS RAN`. */
const RESULT = /^(?:OK|FAILED|NO TESTS RAN)(?: \(([a-z ]+=\d+(?:, [a-z ]+=\d+)*)\))?$/

export const unittest: Format = {
  name: 'unittest',
  tool: 'unittest',
  isTestTool: true,
  isTelling: true,
  isCommand: words => words[0] === 'unittest' || (/^manage\.py$/.test(words[1] ?? '') && words[2] === 'test'),
  read({ lines }) {
    const started = lines.flatMap(line => /^Ran (\d+) tests? in [\d.]+s$/.exec(line)?.[1] ?? []).map(Number)
    const results = lines.flatMap(line => RESULT.exec(line) ?? [])
    if (started.length === 0) return null
    const text = results.join(', ')
    const skipped = count(text, 'skipped')
    const couldNotRun = count(text, 'errors')
    return testReading(
      {
        ran: Math.max(0, started.reduce((sum, each) => sum + each, 0) - skipped),
        failed: count(text, 'failures') + count(text, 'unexpected successes') + couldNotRun,
        couldNotRun,
        skipped
      },
      failures(lines),
      started.length
    )
  }
}

function count(text: string, name: string): number {
  return Number(new RegExp(`(?:^|[(, ])${name}=(\\d+)`).exec(text)?.[1] ?? 0)
}

const HEADING = /^(?:FAIL|ERROR): (.+)$/
const FRAME = /^ {2}File "([^"]+)", line (\d+)/
const END_OF_BLOCK = /^(?:={60,}|-{60,}|Ran \d+ tests?.*)$/

function failures(lines: readonly string[]): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const title = HEADING.exec(line)?.[1]
    // A rule of dashes follows the heading.
    if (title === undefined || !/^-{60,}$/.test(lines[at + 1] ?? '')) return []
    const rest = lines.slice(at + 2, at + 300)
    const end = rest.findIndex(each => END_OF_BLOCK.test(each))
    return toFinding(title, end === -1 ? rest : rest.slice(0, end))
  })
}

function toFinding(title: string, block: readonly string[]): ToolFinding {
  const frames = block.flatMap(line => {
    const [, path, number] = FRAME.exec(line) ?? []
    return path === undefined ? [] : { path, line: Number(number) }
  })
  const reason = block.find(
    line =>
      /^[A-Za-z_][\w.]*(?:Error|Exception|Exit|Interrupt|Warning)?(?:: |$)/.test(line) && !line.startsWith('Traceback')
  )
  const place = frames.find(({ path }) => !path.includes('/lib/python')) ?? {}
  return toolFinding({ rule: 'unittest/failed', message: `${title}: ${reason ?? 'failed'}`, ...place })
}
