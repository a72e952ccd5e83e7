import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { workflowDispatchEvent } from '../runner/event.ts'
import { startAction } from '../runner/run-action.ts'
import { startReadiness } from './command-line.ts'
import { nodes } from './dist-folder.ts'
import { parseReport } from './json-report.ts'
import { markedSleep, processesWith, untilProcess } from './processes.ts'
import { workTree } from './work-tree.ts'

/** One check that is over, one that will not listen and has a daemon, and one whose turn never comes. */
const configWith = (sleep: string) => `checks:
  quick: "true"
  stubborn:
    needs: quick
    run: |
      trap '' INT TERM
      setsid ${sleep} &
      ${sleep} & wait; wait
  never:
    run: "true"
    needs: stubborn
`

const expected = {
  verdict: 'not-ready',
  cancelled: true,
  statuses: { quick: 'passed', stubborn: 'broken', never: 'broken' }
}

function seen(report: string) {
  const { verdict, cancelled, checks } = parseReport(report)
  return { verdict, cancelled, statuses: Object.fromEntries(checks.map(({ id, status }) => [id, status])) }
}

describe.each(nodes)('Node $version', ({ node }) => {
  test.each([
    { name: 'Ctrl-C', signal: 'SIGINT' },
    { name: 'a terminal that is closed', signal: 'SIGHUP' }
  ] as const)('$name leaves no process, and the report so far says that it was cancelled', async ({ signal }) => {
    const sleep = markedSleep()
    await using work = await workTree({ '.github/readiness.yml': configWith(sleep) })
    const running = startReadiness({ cwd: work.path, args: ['check', '--format', 'json'], node })
    await untilProcess(sleep)
    running.interrupt(signal)
    const { exitCode, stdout } = await running.ended
    expect({ exitCode, ...seen(stdout) }).toEqual({ exitCode: 1, ...expected })
    expect(await processesWith(sleep)).toEqual([])
  })

  test('so does a runner that cancels the job, before it has to ask a second time', async () => {
    const sleep = markedSleep()
    await using work = await workTree({ '.github/readiness.yml': configWith(sleep) })
    await using folder = await temporaryFolder()
    const event = await workflowDispatchEvent('a'.repeat(40))
    const running = await startAction({ folder: folder.path, workspace: work.path, event, node })
    await untilProcess(sleep)
    expect(await running.cancel()).toEqual(['SIGINT'])
    const { exitCode, outputs, summary } = await running.ended
    const report = await readFile(join(folder.path, '_temp/readiness-gate/readiness-report.json'), 'utf8')
    expect({ exitCode, ...seen(report) }).toEqual({ exitCode: 1, ...expected })
    expect(outputs.verdict).toBe('not-ready')
    expect(summary).toContain('(cancelled)')
    expect(await processesWith(sleep)).toEqual([])
  })
})
