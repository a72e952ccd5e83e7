import { spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { parse } from 'junit2json'
import { renderJunit } from '../../../src/reporters/junit/render.ts'
import { aReport } from '../../fakes/a-report.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'

/** What both readers are asked: the totals that are written, and what each test case counts as. */
type Reading = {
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly skipped: number
  readonly cases: readonly string[]
}

const expected = [
  {
    name: 'every status',
    report: mixedReport,
    reading: {
      tests: 7,
      failures: 1,
      errors: 2,
      skipped: 2,
      cases: [
        'Formatted: passed',
        'No debug output: failure',
        'tests: error',
        'Documents: passed',
        'Staging: error',
        'Old debt: skipped',
        'Go vet: skipped'
      ]
    }
  },
  {
    name: 'hostile texts',
    report: hostileReport,
    reading: {
      tests: 1,
      failures: 1,
      errors: 0,
      skipped: 0,
      cases: [expect.stringMatching(/<script>alert\(1\)<\/script>.*: failure$/)]
    }
  },
  {
    name: 'no check',
    report: aReport({ results: [] }),
    reading: { tests: 0, failures: 0, errors: 0, skipped: 0, cases: [] }
  }
]

test.each(expected)('junit2json reads a report of $name', async ({ report, reading }) => {
  expect(await readWithNode(renderJunit(report))).toEqual(reading)
})

async function readWithNode(xml: string): Promise<Reading> {
  const root = await parse(xml)
  const [suite] = root && 'testsuite' in root ? (root.testsuite ?? []) : []
  const cases = suite?.testcase ?? []
  return {
    tests: suite?.tests ?? -1,
    failures: suite?.failures ?? -1,
    errors: suite?.errors ?? -1,
    skipped: suite?.skipped ?? -1,
    cases: cases.map(one => {
      const outcome = one.failure ? 'failure' : one.error ? 'error' : one.skipped ? 'skipped' : 'passed'
      return `${one.name}: ${outcome}`
    })
  }
}

/** Debian's own Python has the reader; another one may be in front of it. */
const python = '/usr/bin/python3'

const reader = `
import json, sys
from junitparser import JUnitXml
[suite] = JUnitXml.fromstring(sys.stdin.buffer.read())
written = [suite.tests, suite.failures, suite.errors, suite.skipped]
outcome = lambda case: {'Failure': 'failure', 'Error': 'error', 'Skipped': 'skipped'}[type(case.result[0] if isinstance(case.result, list) else case.result).__name__] if case.result else 'passed'
cases = [case.name + ': ' + outcome(case) for case in suite]
suite.update_statistics()
counted = [suite.tests, suite.failures, suite.errors, suite.skipped]
print(json.dumps({'written': written, 'counted': counted, 'cases': cases}))
`

const isInstalled = spawnSync(python, ['-c', 'import junitparser']).status === 0
if (!isInstalled) console.warn('python3-junitparser is not installed: it does not read our JUnit here.')
const testWithPython = isInstalled || process.env.CI_REQUIRE_TOOLS ? test : test.skip

testWithPython.each(expected)('junitparser reads a report of $name and counts the same', ({ report, reading }) => {
  const { cases, ...totals } = reading
  const counts = Object.values(totals)
  expect(readWithPython(renderJunit(report))).toEqual({ written: counts, counted: counts, cases })
})

function readWithPython(xml: string): unknown {
  const { status, stdout, stderr } = spawnSync(python, ['-c', reader], { input: xml, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
