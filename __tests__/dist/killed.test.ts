import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { readiness, startReadiness } from './command-line.ts'
import { cli } from './dist-folder.ts'
import { parseReport } from './json-report.ts'
import { markedSleep, processesWith } from './processes.ts'
import { workTree } from './work-tree.ts'

const marks: string[] = []
afterEach(async () => {
  for (const mark of marks.splice(0)) for (const pid of await processesWith(mark)) process.kill(pid, 'SIGKILL')
})

/** The first run is killed while its command waits; a later one finds `go` and does not wait. */
const configWith = (wait: string) => `checks:
  quick:
    run: cat lib/a.ex
    cache: lib/**
  slow:
    run: 'test -e "$GO" || { setsid -f ${wait}; touch "$STARTED"; ${wait}; }'
    leftovers: { processes: '${wait}', files: true, ports: true, settle: 0s }
  fails: { run: exit 3, needs: quick }
`

test('what a killed gate had started is ended, and the next one judges as if there had been none', async () => {
  await using outside = await temporaryFolder()
  const mark = markedSleep()
  marks.push(mark)
  const config = configWith(mark)
  await using work = await workTree({ '.github/readiness.yml': config, 'lib/a.ex': 'a\n' })
  await using fresh = await workTree({ '.github/readiness.yml': config, 'lib/a.ex': 'a\n' })
  const [started, go, cache] = ['started', 'go', 'cache'].map(name => join(outside.path, name))
  const args = ['check', '--format', 'json', '--only', 'slow,fails']
  const env = { STARTED: started ?? '', GO: go ?? '', XDG_CACHE_HOME: cache ?? '', TMPDIR: outside.path }

  const killed = startReadiness({ cwd: work.path, args, env })
  while (!existsSync(started ?? '')) await new Promise(resolve => setTimeout(resolve, 20))
  killed.interrupt('SIGKILL')
  expect((await killed.ended).signal).toBe('SIGKILL')
  // Its group was killed with it; what the command started is in another, and is ended for it.
  while ((await processesWith(mark)).length > 0) await new Promise(resolve => setTimeout(resolve, 20))

  const again = { args, env: { ...env, GO: outside.path } }
  const [second, clean] = [
    await readiness({ cwd: work.path, ...again }),
    await readiness({ cwd: fresh.path, ...again })
  ]
  const told = [second, clean].map(({ exitCode, stdout }) => ({
    exitCode,
    checks: parseReport(stdout).checks.map(({ id, status, reason }) => ({ id, status, reason }))
  }))
  expect(told[0]).toEqual(told[1])
  expect(told[0]).toEqual({
    exitCode: 1,
    checks: [
      { id: 'quick', status: 'passed', reason: null },
      { id: 'slow', status: 'passed', reason: null },
      { id: 'fails', status: 'failed', reason: 'exit == 0: 3' }
    ]
  })
  const kept = readdirSync(join(cache ?? '', 'readiness-gate'), { recursive: true, encoding: 'utf8' })
  const isKnown = (name: string) => /^(?:code|code\/check-[0-9a-f]{16}-v[\d.]+-\w+|\w+\.json|\w+\.output)$/.test(name)
  expect(kept.filter(name => !isKnown(name) && !/\.output\//.test(name))).toEqual([])
})

test('a gate within a command of another leaves none of the shells that stand by for it', async () => {
  const inner = 'checks: { it: "true" }\n'
  const outer = `checks:
  it:
    run: node "$GATE" check --config inner.yml && node "$GATE" check --config inner.yml
    leftovers: { settle: 0s }
`
  await using work = await workTree({ '.github/readiness.yml': outer, 'inner.yml': inner })
  const { exitCode, stdout } = await readiness({
    cwd: work.path,
    args: ['check', '--format', 'json'],
    env: { GATE: cli }
  })
  expect([exitCode, parseReport(stdout).checks[0]?.reason]).toEqual([0, null])
})
