import type { Format } from '../format.ts'
import { parse, recordOf, textOf } from '../json.ts'
import { type Reading, type TestCounts, type ToolFinding, testReading, toolFinding } from '../reading.ts'

/** `go test` prints single tests only when they fail, or with -v; each package has a line of its own. */
export const goTest: Format = {
  name: 'go-test',
  tool: 'go test',
  isTestTool: true,
  isTelling: true,
  isCommand: ([program, task]) => program === 'go' && task === 'test',
  read: ({ lines, text }) => (isJson(lines) ? readJson(text.split('\n')) : readText(lines))
}

/** What a test prints may look like a result; the events of `-json` tell them apart. */
function readJson(lines: readonly string[]): Reading | null {
  const reading = readText(printed(lines))
  if (!reading?.tests) return reading
  const ended = lines.flatMap(line => {
    const { Action, Test } = line.startsWith('{') ? recordOf(parse(line)) : {}
    return typeof Test === 'string' && !Test.includes('/') ? [Action] : []
  })
  const count = (action: string) => ended.filter(each => each === action).length
  const { couldNotRun, failed } = reading.tests
  const tests = {
    ran: count('pass') + count('fail'),
    failed: Math.max(count('fail') + (couldNotRun ?? 0), failed ?? 0),
    couldNotRun,
    skipped: count('skip')
  }
  return { ...reading, tests, idle: tests.ran === 0 && tests.failed === 0 ? 'no test ran' : null }
}

/** `ok  	example.com/demo	0.3s`, `FAIL	example.com/demo [build failed]`, `?   	example.com/demo	[no test files]` */
const PACKAGE = /^(ok {2}|FAIL|\? {3})\t(\S+)(?:[ \t]+(.*))?$/
const TEST = /^( *)--- (PASS|FAIL|SKIP): (\S+) \(/

function readText(lines: readonly string[]): Reading | null {
  const packages = lines.flatMap(line => {
    const [, state = '', , rest = ''] = PACKAGE.exec(line) ?? []
    return state === '' ? [] : { state: state.trim(), rest }
  })
  if (packages.length === 0) return null
  const couldNotRun = packages.filter(({ state, rest }) => state === 'FAIL' && rest.includes('failed]')).length
  const counts = countTests(lines, couldNotRun)
  const hasRun = packages.some(
    ({ state, rest }) => state === 'ok' && !/\[no tests to run\]|\[no test files\]/.test(rest)
  )
  const reading = testReading({ ...counts, ran: counts.ran || (hasRun ? null : 0) }, failures(lines))
  return { ...reading, coverage: onlyCoverage(packages.map(({ rest }) => rest)) }
}

/** Subtests are told apart from tests by their indent, and are not counted on their own. */
function countTests(lines: readonly string[], couldNotRun: number): TestCounts {
  const isVerbose = lines.some(line => /^=== RUN {3}/.test(line))
  const ended = lines.flatMap(line => {
    const [, indent, state] = TEST.exec(line) ?? []
    return indent === '' ? [state] : []
  })
  const count = (state: string) => ended.filter(each => each === state).length
  const failed = count('FAIL')
  return {
    ran: isVerbose ? count('PASS') + failed : null,
    failed: failed + couldNotRun,
    couldNotRun,
    skipped: isVerbose ? count('SKIP') : null
  }
}

/** The share of several packages cannot be told from the share of each. */
function onlyCoverage(texts: readonly string[]): number | null {
  const shares = texts.flatMap(text => /coverage: ([\d.]+)% of statements/.exec(text)?.[1] ?? [])
  return shares.length === 1 ? Number(shares[0]) : null
}

/** `    a_test.go:3: want 4, got 3` below `--- FAIL: TestAdd`, or above it with -v; the file's folder is not told. */
function failures(lines: readonly string[]): ToolFinding[] {
  const findings: ToolFinding[] = []
  const failed = new Set(lines.flatMap(line => (TEST.exec(line)?.[2] === 'FAIL' ? (TEST.exec(line)?.[3] ?? []) : [])))
  let test = ''
  for (const line of lines) {
    test = (TEST.exec(line)?.[3] ?? /^=== (?:RUN|CONT|NAME) +(\S+)$/.exec(line)?.[1]) || test
    const [, path, number, message] = /^ {4,}(\S+_test\.go):(\d+): (.*)$/.exec(line) ?? []
    if (path !== undefined && failed.has(test)) {
      const where = { path, line: Number(number), isPartialPath: true }
      findings.push(toolFinding({ rule: 'go-test/failed', message: `${test}: ${message}`, ...where }))
    }
  }
  return findings
}

function isJson(lines: readonly string[]): boolean {
  return lines.some(line => line.startsWith('{"') && line.includes('"Action":"'))
}

/** The text that `-json` wraps, tests of one package after the other. */
function printed(lines: readonly string[]): string[] {
  const texts: string[] = []
  for (const line of lines) texts.push(line.startsWith('{') ? outputOf(line) : `${line}\n`)
  return texts.join('').split('\n')
}

function outputOf(line: string): string {
  const event = parse(line)
  return event === undefined ? `${line}\n` : (textOf(recordOf(event).Output) ?? '')
}
