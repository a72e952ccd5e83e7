import { expect, test } from '@jest/globals'
import { type Json, merge, mergeGroupEvent, pullRequestEvent, pushEvent, type RunnerEvent } from '../runner/event.ts'
import { gatedEvent, type Happening } from './gated-event.ts'

const config = `checks:
  changelog:
    when: branch matches /^release\\//
    run: "true"
  news:
    when: branch not matches /^release\\//
    run: "true"
`
const stages = { base: { '.github/readiness.yml': config }, change: { 'lib/shop.ex': ':ok\n' } }

/** The same event, with other words in its payload. */
const saying = async (event: Promise<RunnerEvent>, changes: Json): Promise<RunnerEvent> => {
  const given = await event
  return { ...given, payload: merge(JSON.parse(JSON.stringify(given.payload)), changes) }
}

const released = ['changelog passed', 'news skipped']
const others = ['changelog skipped', 'news passed']

test.each<Happening & { name: string; checks: readonly string[] }>([
  { name: 'a pull request into main', event: pullRequestEvent, checks: others },
  {
    name: 'a pull request into release/1.2',
    event: origin => saying(pullRequestEvent(origin), { pull_request: { base: { ref: 'release/1.2' } } }),
    checks: released
  },
  {
    name: 'a pull request into main from a branch named release/1.2',
    event: origin => saying(pullRequestEvent(origin), { pull_request: { head: { ref: 'release/1.2' } } }),
    checks: others
  },
  {
    name: 'a queue of main',
    event: ({ base, merge: head }) => mergeGroupEvent({ base, head }),
    checks: others
  },
  {
    name: 'a queue of release/1.2',
    event: ({ base, merge: head }) =>
      saying(mergeGroupEvent({ base, head }), { merge_group: { base_ref: 'refs/heads/release/1.2' } }),
    checks: released
  },
  {
    name: 'a push to main',
    event: ({ base, merge: after }) => pushEvent({ before: base, after }),
    checks: others
  },
  {
    name: 'a push to release/1.2',
    event: ({ base, merge: after }) => saying(pushEvent({ before: base, after }), { ref: 'refs/heads/release/1.2' }),
    checks: released
  }
])('checks for release/* and for the rest, on $name', async ({ checks, name, ...happening }) => {
  const outcome = await gatedEvent({ stages, ...happening })
  expect({ checks: outcome.checks, verdict: outcome.verdict, exitCode: outcome.exitCode }).toEqual({
    checks,
    verdict: 'ready',
    exitCode: 0
  })
})
