import { expect, test } from '@jest/globals'
import { commandsOf } from '../../src/action/commands-of.ts'
import { UserError } from '../../src/domain/errors.ts'
import { type Event, noEvent } from '../../src/domain/event.ts'
import { fakePorts } from '../fakes/fake-ports.ts'

const spec = {
  argv: ['make'],
  workingDirectory: '.',
  env: {},
  timeoutMs: 1,
  signal: new AbortController().signal,
  label: 'make'
}
const { commands } = fakePorts({ commands: { make: {} } })
const repository = 'acme/shop'
const own = { repository, name: 'feature' }
const pull = (isFork: boolean | null) => ({ pullRequest: { number: 1, head: 'aaa', author: 'ada', isFork } })

const rows: readonly { name: string; event: Partial<Event>; runs: boolean }[] = [
  { name: 'pull_request from a fork', event: pull(true), runs: true },
  { name: 'pull_request_target from here', event: pull(false), runs: true },
  { name: 'pull_request_target from a fork', event: pull(true), runs: false },
  { name: 'pull_request_target from nobody knows where', event: pull(null), runs: false },
  { name: 'issue_comment on a pull request from here', event: pull(false), runs: true },
  { name: 'issue_comment on a pull request from a fork', event: pull(true), runs: false },
  { name: 'issue_comment on a plain issue', event: {}, runs: true },
  { name: 'workflow_run on a branch of this repository', event: { headBranch: own }, runs: true },
  {
    name: 'workflow_run on a branch of a fork',
    event: { headBranch: { ...own, repository: 'ada/shop' } },
    runs: false
  },
  { name: 'workflow_run on nobody knows what', event: {}, runs: false },
  { name: 'push', event: {}, runs: true },
  { name: 'schedule', event: {}, runs: true }
]

test.each(rows)('$name: commands run is $runs', async ({ name, event, runs }) => {
  const [kind = ''] = name.split(' ')
  const run = commandsOf({ ...noEvent, repository, name: kind, ...event }, commands).run(spec)
  if (runs) return expect((await run).end).toEqual({ kind: 'exited', code: 0 })
  await expect(run).rejects.toEqual(
    new UserError(
      `${kind}: no command is run on the code of a fork, which would have the secrets of this job`,
      'Run this check in a workflow on pull_request.'
    )
  )
})
