import { expect, test } from '@jest/globals'
import { DAEMONS } from '../platform/processes/daemons.ts'
import { readiness } from './command-line.ts'
import { parseReport } from './json-report.ts'
import { processesWith } from './processes.ts'
import { workTree } from './work-tree.ts'

test('one hundred daemons of four kinds fail the check, each of them named, and none is left', async () => {
  const mark = `daemon-${process.pid}-${Date.now()}`
  const config = `checks:\n  stress: { run: python3 daemons.py ${mark}, leftovers: { processes: ${mark}, settle: 1s } }\n`
  await using work = await workTree({ '.github/readiness.yml': config, 'daemons.py': DAEMONS })
  const { exitCode, stdout } = await readiness({ cwd: work.path, args: ['check', '--format', 'json'] })
  const [check] = parseReport(stdout).checks
  const named = check?.findings.map(({ rule, message }) => `${rule} ${/^Left running: (\w+)/.exec(message)?.[1]}`)
  const ofEach = (rule: string) =>
    ['cleared', 'deaf', 'fork', 'session'].flatMap(kind => Array(25).fill(`${rule} ${kind}`))
  expect([exitCode, check?.reason, named?.sort()]).toEqual([1, 'orphans == 0: 100', ofEach('run/leftover')])
  expect(new Set(check?.findings.map(({ message }) => /pid (\d+)/.exec(message)?.[1])).size).toBe(100)
  expect(await processesWith(mark)).toEqual([])
})
