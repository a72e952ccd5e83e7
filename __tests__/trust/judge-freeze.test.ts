import { describe, expect, test } from '@jest/globals'
import { type Event, noEvent } from '../../src/domain/event.ts'
import type { GitHub } from '../../src/domain/github.ts'
import { freezeNotes, judgeFreeze } from '../../src/trust/judge-freeze.ts'
import { fakeGitHub } from '../fakes/fake-github.ts'
import { answered, aPullRequest, forbidden } from '../fakes/github-answers.ts'
import { loadText } from '../fakes/load-text.ts'

const holidays = '{ from: 2026-12-24, to: 2026-12-26, reason: holidays }'
const launch = "{ from: '2026-11-01T18:00+02:00', to: '2026-11-01T18:30Z', reason: launch, except: [hotfix] }"
const ref = { number: 1, head: 'head', author: 'ada', isFork: false }
const pull: Event = { ...noEvent, name: 'pull_request', labels: ['bug'], pullRequest: ref }
const queued: Event = { ...pull, name: 'merge_group', labels: null }

type At = { freeze?: string; now: string; event?: Event; github?: GitHub | null }

async function frozen({ freeze = holidays, now, event = pull, github = null }: At) {
  const { freezes } = await loadText(`freeze:\n  - ${freeze}\nchecks: { a: x }\n`)
  const result = await judgeFreeze({ freezes, nowMs: Date.parse(now), event, github })
  return result && { status: result.status, reason: result.reason, fix: result.fix }
}

const waiting = {
  status: 'waiting',
  reason: 'nothing merges from 2026-12-24 to 2026-12-26: holidays',
  fix: 'Wait until 2026-12-26 is over; then run this job again.'
}

describe('days are those of UTC, both of them in it', () => {
  test.each([
    { now: '2026-12-23T23:59:59.999Z', result: null },
    { now: '2026-12-24T00:00:00Z', result: waiting },
    { now: '2026-12-26T23:59:59.999Z', result: waiting },
    { now: '2026-12-27T00:00:00Z', result: null },
    { now: '2026-12-27T00:30:00+01:00', result: waiting }
  ])('at $now', async ({ now, result }) => expect(await frozen({ now })).toEqual(result))
})

describe('times have their offset, and the last is not in it', () => {
  const during = {
    status: 'waiting',
    reason: 'nothing merges from 2026-11-01T18:00+02:00 to 2026-11-01T18:30Z: launch',
    fix: 'Wait until 2026-11-01T18:30Z is over, or give the pull request the label hotfix; then run this job again.'
  }
  test.each([
    { now: '2026-11-01T15:59:59.999Z', result: null },
    { now: '2026-11-01T16:00:00Z', result: during },
    { now: '2026-11-01T18:29:59.999Z', result: during },
    { now: '2026-11-01T18:30:00Z', result: null }
  ])('at $now', async ({ now, result }) => expect(await frozen({ freeze: launch, now })).toEqual(result))
})

describe('a label exempts', () => {
  const now = '2026-11-01T17:00:00Z'
  const passed = { status: 'passed', reason: null, fix: null }
  const told = (labels: readonly string[]) =>
    fakeGitHub({
      pullRequest: async () => answered(aPullRequest({ labels }))
    })
  const broken = (why: string) => ({
    status: 'broken',
    reason: `nothing merges from 2026-11-01T18:00+02:00 to 2026-11-01T18:30Z: nobody knows the labels (${why})`,
    fix: 'Give the job the permission pull-requests: read.'
  })

  test.each<{ name: string; event: Event; github: GitHub | null; result: object }>([
    { name: 'one that is named', event: { ...pull, labels: ['bug', 'hotfix'] }, github: null, result: passed },
    { name: 'in a queue, as GitHub tells', event: queued, github: told(['hotfix']), result: passed },
    {
      name: 'in a queue, one that GitHub does not tell',
      event: queued,
      github: fakeGitHub({ pullRequest: async () => forbidden }),
      result: broken('forbidden: Resource not accessible by integration')
    },
    { name: 'in a queue, without a token', event: queued, github: null, result: broken('there is no token') },
    {
      name: 'in a queue of nobody knows what',
      event: { ...queued, pullRequest: null },
      github: null,
      result: broken('the event names no pull request')
    }
  ])('$name', async ({ event, github, result }) => {
    expect(await frozen({ freeze: launch, now, event, github })).toEqual(result)
  })

  test('and no other, nor one in a freeze without exceptions', async () => {
    const both = `${launch}\n  - { from: 2026-11-01, to: 2026-11-01, reason: audit }`
    expect(await frozen({ freeze: launch, now, event: queued, github: told(['bug']) })).toMatchObject({
      status: 'waiting'
    })
    expect(await frozen({ freeze: both, now, event: { ...pull, labels: ['hotfix'] } })).toEqual({
      status: 'waiting',
      reason: 'nothing merges from 2026-11-01 to 2026-11-01: audit',
      fix: 'Wait until 2026-11-01 is over; then run this job again.'
    })
  })

  test('nobody is asked where no label would help', async () => {
    expect(await frozen({ now: '2026-12-24T00:00:00Z', event: queued })).toEqual(waiting)
  })
})

test('where nothing merges, a freeze is told and does not count', async () => {
  const { freezes } = await loadText(`freeze: [${holidays}]\nchecks: { a: x }\n`)
  const nowMs = Date.parse('2026-12-24T00:00:00Z')
  expect(await judgeFreeze({ freezes, nowMs, event: noEvent, github: null })).toBeNull()
  expect(freezeNotes({ freezes, nowMs, event: noEvent })).toEqual([
    'nothing merges from 2026-12-24 to 2026-12-26: holidays.'
  ])
  expect(freezeNotes({ freezes, nowMs, event: pull })).toEqual([])
})
