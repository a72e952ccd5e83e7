import type { Format } from '../format.ts'
import { type ToolFinding, testReading, toolFinding } from '../reading.ts'
import { countsOf } from './mix-test-counts.ts'

/** `1 doctest, 5 tests, 0 failures, 1 excluded`; without any test `0 failures`. */
const SUMMARY = /^(?:\d+ [\w ]+, )*\d+ failures?(?:, \d+ (?:excluded|invalid|skipped))*$/

/** Since 1.20, whatever the words for what failed are: a word that nobody knows is no count. */
const RESULT =
  /^Result: \d+ (?:passed|failed|skipped|excluded|invalid)(?: \([^()]*\))?(?:, \d+ (?:passed|failed|skipped|excluded|invalid)(?: \([^()]*\))?)*$/

/** Stands right before a summary; a line that a test printed may look like one, too. */
const FINISHED = /^Finished in \d/

/** Something else may print a line or two between them. */
const BETWEEN_LINES = 3

const NONE_RAN = /^(?:There are no tests to run|No stale tests)$/

export const mixTest: Format = {
  name: 'mix-test',
  tool: 'mix test',
  isTestTool: true,
  isTelling: true,
  isCommand: ([program, task]) => program === 'mix' && /^(?:test|coveralls)\b/.test(task ?? ''),
  read({ lines }) {
    const own = lines.flatMap((line, at) => (FINISHED.test(line) ? summaryAfter(lines, at) : []))
    const summaries = own.length > 0 ? own : lines.filter(isSummary)
    if (summaries.length === 0) return lines.some(line => NONE_RAN.test(line)) ? testReading({}) : null
    // An umbrella prints one for each application, below its name.
    const applications = lines.filter(line => line.startsWith('==> ')).length
    const times = summaries.length > applications ? summaries.length : 1
    return { ...testReading(countsOf(summaries, lines), failures(lines), times), coverage: coverageOf(lines) }
  }
}

function isSummary(line: string): boolean {
  return RESULT.test(line) || (SUMMARY.test(line) && !line.includes('example'))
}

function summaryAfter(lines: readonly string[], finished: number): string | readonly string[] {
  return lines.slice(finished + 1, finished + 2 + BETWEEN_LINES).find(isSummary) ?? []
}

/** The number, then `test adds (DemoTest)`; number 0 stands for a callback that failed for a whole module. */
const HEADING = /^ {2,}\d+\) (.+)$/
const PLACE = /^ {5,7}(\S+\.exs?):(\d+)(?::|$)/

function failures(lines: readonly string[]): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const title = HEADING.exec(line)?.[1]
    return title === undefined ? [] : toFinding(title, blockAfter(lines, at))
  })
}

function blockAfter(lines: readonly string[], heading: number): readonly string[] {
  const rest = lines.slice(heading + 1, heading + 200)
  const end = rest.findIndex(line => HEADING.test(line) || (line !== '' && !line.startsWith('     ')))
  return end === -1 ? rest : rest.slice(0, end)
}

/** The line that failed, if the stack names one in the test's own file; else where the test is defined. */
function toFinding(title: string, block: readonly string[]): ToolFinding[] {
  const found = block.flatMap(line => {
    const [, path, number] = PLACE.exec(line) ?? []
    return path === undefined ? [] : { path, line: Number(number) }
  })
  const [defined] = found
  if (!defined) return []
  const failed = found.slice(1).find(({ path }) => path === defined.path) ?? defined
  const reason = block.find(line => line.trim() !== '' && !PLACE.test(line))?.trim() ?? 'failed'
  return [toolFinding({ rule: 'mix-test/failed', message: `${title}: ${reason}`, ...failed, isPartialPath: true })]
}

function coverageOf(lines: readonly string[]): number | null {
  const total = lines
    .map(line => /^(?:\|\s*|\s*)(\d+\.\d+)% \| Total(?: *\|)?$/.exec(line)?.[1])
    .filter(text => text !== undefined)
  return total.length === 1 ? Number(total[0]) : null
}
