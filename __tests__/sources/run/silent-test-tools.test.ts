import { describe, expect, test } from '@jest/globals'
import { about, outcomeOf, seen } from './outcome-of.ts'

describe('a test tool that leaves no summary', () => {
  test('failed where its exit code says so', async () => {
    const outcome = await outcomeOf({ main: 'mix test' }, { 'mix test': { end: { kind: 'exited', code: 1 } } })
    expect(seen(outcome, 'exit')).toEqual([1])
  })

  test('proves nothing where an exit code is expected, for then a failure may pass', async () => {
    const exited = { end: { kind: 'exited', code: 4 }, stderr: 'ERROR: unrecognized arguments\n' } as const
    const outcome = await outcomeOf({ main: 'pytest --x', expect: [about('exit')] }, { 'pytest --x': exited })
    expect(outcome).toMatchObject({ kind: 'broken', reason: 'no test summary of pytest found in the output' })
  })
})

describe('a test tool behind a condition', () => {
  test.each([
    { script: 'if test -d tests; then pytest; fi', tool: 'pytest' },
    { script: 'git diff --quiet || pytest', tool: 'pytest' },
    { script: 'git diff --quiet || npm test', tool: 'npm test' }
  ])('proves nothing when nothing ran: $script', async ({ script, tool }) => {
    const reason = `${tool} stands behind a condition, and no test ran`
    expect(await outcomeOf({ main: script }, { [script]: {} })).toMatchObject({ kind: 'broken', reason })
  })

  test.each([
    { script: 'if test -d tests; then pytest; fi', stdout: '===== 3 passed in 0.01s =====\n' },
    { script: 'case $X in a) pytest;; *) mix test;; esac', stdout: '3 tests, 0 failures\n' }
  ])('is proven by the one that ran: $script', async ({ script, stdout }) => {
    expect(seen(await outcomeOf({ main: script }, { [script]: { stdout } }), 'tests')).toEqual([3])
  })

  test('need not run where the check says that tests are not what it proves', async () => {
    const script = 'if test -d tests; then pytest; fi'
    expect(await outcomeOf({ main: script, fields: { format: 'none' } }, { [script]: {} })).toMatchObject({
      kind: 'ran'
    })
  })
})

describe('a test tool that tells nothing is not covered', () => {
  const mix = { stdout: '60 tests, 0 failures\n' }
  const silent = { kind: 'broken', reason: 'no test summary of pytest found in the output' }

  test('by what another command of the check tells', async () => {
    const outcome = await outcomeOf({ main: ['mix test', 'pytest'] }, { 'mix test': mix, pytest: {} })
    expect(outcome).toMatchObject(silent)
  })

  test('by what another tool of the same command tells', async () => {
    expect(await outcomeOf({ main: 'mix test && pytest' }, { 'mix test && pytest': mix })).toMatchObject(silent)
  })

  test('but by a report that it prints in place of its summary', async () => {
    const stdout = '<testsuite><testcase name="a"/></testsuite>\n'
    const outcome = await outcomeOf({ main: 'mocha --reporter xunit' }, { 'mocha --reporter xunit': { stdout } })
    expect(seen(outcome, 'tests')).toEqual([1])
  })
})
