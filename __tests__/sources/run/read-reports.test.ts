import { describe, expect, test } from '@jest/globals'
import { exitIsZero, noErrors, noFailures } from '../../../src/sources/run/implied.ts'
import { run } from '../../../src/sources/run/index.ts'
import { unreadable } from '../../fakes/fake-files.ts'
import { about, outcomeOf, seen } from './outcome-of.ts'

const junit = (failures: number, tests: number) =>
  `<testsuite>${'<testcase name="t"><failure message="no"/></testcase>'.repeat(failures)}${'<testcase name="t"/>'.repeat(tests - failures)}</testsuite>`
const lcov = 'SF:a.js\nDA:1,1\nDA:2,1\nDA:3,0\nend_of_record\n'
const failed = { end: { kind: 'exited', code: 1 } } as const

describe('what a report tells', () => {
  test('tests and coverage, of several files together', async () => {
    const outcome = await outcomeOf(
      { fields: { report: ['reports/*.xml', 'lcov.info'] } },
      { make: { durationMs: 1000 } },
      { tree: { 'reports/a.xml': junit(0, 2), 'reports/b.xml': junit(1, 3), 'lcov.info': lcov, 'other.xml': 'no' } }
    )
    expect(outcome).toMatchObject({ kind: 'ran', evidence: '5 tests, 1 failure, coverage 66.67%, 1.0 s' })
    expect(['tests', 'failures', 'coverage'].map(subject => seen(outcome, subject))).toEqual([
      [5],
      [1],
      [{ amount: 66.66666666666666, unit: '%' }]
    ])
  })

  test('counts once where there is a copy of it', async () => {
    const tree = { 'a.xml': junit(0, 2), 'copies/a.xml': junit(0, 2), 'copies/b.xml': junit(1, 2) }
    const outcome = await outcomeOf({ fields: { report: '**/*.xml' } }, { make: {} }, { tree })
    expect(['tests', 'failures'].map(subject => seen(outcome, subject))).toEqual([[4], [1]])
  })

  test('is taken for what the output tells, too', async () => {
    const stdout = '9 tests, 0 failures\n'
    const outcome = await outcomeOf(
      { main: 'mix test', fields: { report: 'a.xml' } },
      { 'mix test': { stdout } },
      { tree: { 'a.xml': junit(0, 2) } }
    )
    expect(seen(outcome, 'tests')).toEqual([2])
  })

  test('is not believed when it tells of fewer failures than the output', async () => {
    const stdout = '9 tests, 3 failures\n'
    const outcome = await outcomeOf(
      { main: 'mix test', fields: { report: 'a.xml' } },
      { 'mix test': { stdout, ...failed } },
      { tree: { 'a.xml': junit(0, 9) } }
    )
    expect([seen(outcome, 'exit'), seen(outcome, 'failures')]).toEqual([[1], [3]])
  })

  test('is looked for in the working directory', async () => {
    const outcome = await outcomeOf(
      { fields: { report: 'a.xml', 'working-directory': 'app' } },
      { make: {} },
      { tree: { 'app/a.xml': junit(0, 4) } }
    )
    expect(seen(outcome, 'tests')).toEqual([4])
  })

  test('stands for the summary that a test tool does not print', async () => {
    const outcome = await outcomeOf(
      { main: 'pytest -qq', fields: { report: 'a.xml' } },
      { 'pytest -qq': { stdout: '....' } },
      { tree: { 'a.xml': junit(0, 4) } }
    )
    expect(seen(outcome, 'tests')).toEqual([4])
  })

  test('names the failing tests, unless the output has named them with their lines', async () => {
    const stdout = '  1) test a (B)\n     test/b_test.exs:5\n     boom\n\n1 test, 1 failure\n'
    const work = { tree: { 'a.xml': junit(1, 1), 'test/b_test.exs': '' } }
    const rulesOf = async (main: string) => {
      const outcome = await outcomeOf({ main, fields: { report: 'a.xml' } }, { [main]: { stdout, ...failed } }, work)
      return outcome.kind === 'ran' ? outcome.findings.map(({ rule }) => rule) : outcome
    }
    expect([await rulesOf('mix test'), await rulesOf('gofmt .')]).toEqual([['mix-test/failed'], ['junit/failed']])
  })
})

describe('a report that proves nothing makes the check broken', () => {
  test.each([
    { name: 'it is missing', tree: {}, old: [], reason: 'report: no file matches a.xml' },
    {
      name: 'it was there before and not written again',
      tree: { 'a.xml': junit(0, 2) },
      old: ['a.xml'],
      reason: 'report: a.xml was not written by this run'
    },
    {
      name: 'it is cut off',
      tree: { 'a.xml': '<testsuite><testcase name="t">' },
      old: [],
      reason: 'report: a.xml is no whole JUnit XML: an element is not closed, or there is none'
    },
    {
      name: 'nobody knows its format',
      tree: { 'a.xml': 'hello' },
      old: [],
      reason: 'report: a.xml is in no format that is known here'
    },
    { name: 'no test ran', tree: { 'a.xml': junit(0, 0) }, old: [], reason: 'report: a.xml: no test ran' }
  ])('$name', async ({ tree, old, reason }) => {
    expect(await outcomeOf({ fields: { report: 'a.xml' } }, { make: {} }, { tree, old })).toMatchObject({
      kind: 'broken',
      reason
    })
  })

  test.each([
    { name: 'as old as a file system may tell of one just written', modifiedMs: -2000, kind: 'ran' },
    { name: 'older: it was brought here', modifiedMs: -2001, kind: 'broken' }
  ])('it is $name', async ({ modifiedMs, kind }) => {
    const work = { tree: { 'a.xml': junit(0, 2) }, modifiedMs }
    expect(await outcomeOf({ fields: { report: 'a.xml' } }, { make: {} }, work)).toMatchObject({ kind })
  })

  test('it cannot be read', async () => {
    const outcome = outcomeOf({ fields: { report: 'a.xml' } }, { make: {} }, { tree: { 'a.xml': unreadable } })
    await expect(outcome).rejects.toThrow('a.xml cannot be read: permission denied')
  })

  test('unless the command failed: it need not have come to its report', async () => {
    const outcome = await outcomeOf({ fields: { report: 'a.xml' } }, { make: failed })
    expect([seen(outcome, 'exit'), seen(outcome, 'failures')]).toEqual([
      [1],
      { kind: 'not-applicable', reason: 'no test summary found in the output that tells failures' }
    ])
  })

  test('even when the command failed, where a statement about exit lets that be', async () => {
    const outcome = await outcomeOf({ fields: { report: 'a.xml' }, expect: [about('exit')] }, { make: failed })
    expect(outcome).toMatchObject({ kind: 'broken', reason: 'report: no file matches a.xml' })
  })
})

test('with a report, neither failures nor errors are expected', () => {
  const implied = run.implied({ main: 'make', fields: { report: 'a.xml' }, expect: [] })
  expect(implied).toEqual([exitIsZero, noFailures, noErrors])
})
