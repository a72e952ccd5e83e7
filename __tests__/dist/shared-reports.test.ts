import { describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { readiness } from './command-line.ts'
import { parseReport } from './json-report.ts'
import { reports } from './recorded-reports.ts'
import { workTree } from './work-tree.ts'

describe('a report that another check wrote is not taken for its own', () => {
  const told = async (checks: object) => {
    await using work = await workTree({ '.github/readiness.yml': stringify({ concurrency: 2, checks }), ...reports })
    const args = ['check', '--format', 'json']
    const report = parseReport((await readiness({ cwd: work.path, args })).stdout)
    return { verdict: report.verdict, checks: report.checks.map(({ id, status, reason }) => [id, status, reason]) }
  }
  const writes = { run: 'sleep 0.3; cp recorded/passing.xml r.xml', report: 'r.xml' }
  const stale = 'report: r.xml was not written by this run'

  test.each([
    { name: 'by its name', report: 'r.xml' },
    { name: 'by a glob', report: '*.xml' }
  ])('not while both run: $name', async ({ report }) => {
    expect(await told({ tests: writes, idle: { run: 'sleep 1', report } })).toEqual({
      verdict: 'not-ready',
      checks: [
        ['tests', 'passed', null],
        ['idle', 'broken', stale]
      ]
    })
  })

  test('nor after it', async () => {
    expect(await told({ tests: writes, idle: { run: 'true', report: 'r.xml', needs: 'tests' } })).toEqual({
      verdict: 'not-ready',
      checks: [
        ['tests', 'passed', null],
        ['idle', 'broken', stale]
      ]
    })
  })

  test('each may write the same file anew', async () => {
    expect(await told({ tests: writes, more: writes })).toEqual({
      verdict: 'ready',
      checks: [
        ['tests', 'passed', null],
        ['more', 'passed', null]
      ]
    })
  })
})
