import { expect, test } from '@jest/globals'
import { UserError } from '../../src/domain/errors.ts'
import { UnreadableFile } from '../../src/domain/ports.ts'
import type { ProgressEvent } from '../../src/domain/progress.ts'
import type { CheckResult } from '../../src/domain/report.ts'
import { RegexTimeout } from '../../src/domain/safe-regex.ts'
import { aCheck, ran } from '../fakes/a-check.ts'
import { fakePorts } from '../fakes/fake-ports.ts'
import { gate } from './gate-of-checks.ts'

const statusesOf = (results: readonly CheckResult[]) => results.map(({ id, status }) => `${id} ${status}`)

test('results come in the order of the config, whichever ends first', async () => {
  const slow = aCheck('slow', { run: () => new Promise(resolve => setImmediate(() => resolve(ran()))) })
  expect(statusesOf(await gate([slow, aCheck('quick')]))).toEqual(['slow passed', 'quick passed'])
})

test('a check whose expectation does not hold fails, and says what was seen instead', async () => {
  const [result] = await gate([aCheck('tests', { outcome: ran(2) })])
  expect(result).toEqual({
    id: 'tests',
    title: 'tests',
    source: 'run',
    severity: 'error',
    stage: 'pre-merge',
    owner: null,
    help: null,
    status: 'failed',
    reason: 'exit == 0: 2',
    fix: null,
    evidence: 'saw 2',
    startMs: 0,
    durationMs: 0,
    expectations: [{ statement: 'exit == 0', status: 'failed', actual: '2' }],
    findings: [],
    tail: null,
    outputFile: null
  })
})

test('a check that expects nothing is broken, not passed', async () => {
  expect(statusesOf(await gate([aCheck('empty', { expect: [] })]))).toEqual(['empty broken'])
})

test.each([
  { thrown: new UnreadableFile('a.ex', 'permission denied'), reason: 'a.ex cannot be read: permission denied' },
  {
    thrown: new RegexTimeout('(a+)+$', 1000),
    reason: '/(a+)+$/ is too costly on one text: it was stopped within 1000 ms'
  },
  { thrown: new UserError('no elixir', 'install it'), reason: 'no elixir' },
  {
    thrown: Object.assign(new Error('Cannot find x.js'), { code: 'ERR_MODULE_NOT_FOUND' }),
    reason: 'this copy of Readiness Gate is incomplete: Cannot find x.js'
  },
  { thrown: new TypeError('x is undefined'), reason: 'a defect in the gate stopped this check' }
])('$thrown.name in a check makes it broken, and the others run', async ({ thrown, reason }) => {
  const results = await gate([aCheck('bad', { run: () => Promise.reject(thrown) }), aCheck('good')])
  expect(results.map(result => [result.status, result.reason])).toEqual([
    ['broken', reason],
    ['passed', null]
  ])
})

test.each([
  { name: 'its time', graceMs: undefined, mostMs: 11_000 },
  { name: 'the time it may look on besides', graceMs: 60_000, mostMs: 71_000 }
])('a source is waited for some seconds longer than $name', async ({ graceMs, mostMs }) => {
  const slept: number[] = []
  const sleep = async (ms: number) => {
    slept.push(ms)
  }
  const ports = { ...fakePorts(), clock: { now: () => 0, sleep, every: () => () => {} } }
  await gate([aCheck('slow', graceMs === undefined ? {} : { graceMs })], { ports })
  expect(slept).toEqual([mostMs])
})

test('a source that never answers is broken once its time is up', async () => {
  const ports = { ...fakePorts(), clock: { now: () => 0, sleep: async () => {}, every: () => () => {} } }
  const [result] = await gate([aCheck('hangs', { run: () => new Promise(() => {}) })], { ports })
  expect(result).toMatchObject({
    status: 'broken',
    reason: 'no answer within 1 s',
    fix: 'Raise timeout:, or make the check faster.'
  })
})

test.each([
  { name: 'failed', need: aCheck('a', { outcome: ran(1) }), b: 'skipped', c: 'skipped' },
  {
    name: 'failed as a mere warning',
    need: aCheck('a', { outcome: ran(1), severity: 'warning' }),
    b: 'broken',
    c: 'skipped'
  },
  {
    name: 'waiting',
    need: aCheck('a', { outcome: { kind: 'waiting', reason: 'for Ada' } }),
    b: 'waiting',
    c: 'waiting'
  },
  {
    name: 'not applicable',
    need: aCheck('a', { outcome: { kind: 'skipped', reason: 'no files' } }),
    b: 'passed',
    c: 'passed'
  },
  { name: 'passed', need: aCheck('a'), b: 'passed', c: 'passed' }
])('a check and all after it: the one they need is $name → $b, $c', async ({ need, b, c }) => {
  const results = await gate([aCheck('c', { needs: ['b'] }), aCheck('b', { needs: ['a'] }), need])
  expect(statusesOf(results).slice(0, 2)).toEqual([`c ${c}`, `b ${b}`])
})

test('a check of a later stage waits for the merge', async () => {
  const [result] = await gate([aCheck('canary', { stage: 'post-deploy' })])
  expect(result).toMatchObject({ status: 'waiting', reason: 'decided after the merge' })
})

test('after a cancel nothing more is started', async () => {
  const stop = new AbortController()
  const first = aCheck('first', {
    run: async () => {
      stop.abort()
      return { kind: 'broken', reason: 'cancelled', fix: 'Run it again.' }
    }
  })
  const results = await gate([first, aCheck('second', { needs: ['first'] }), aCheck('third')], { cancel: stop.signal })
  expect(results.map(({ status, reason }) => [status, reason])).toEqual([
    ['broken', 'cancelled'],
    ['broken', 'cancelled before it started'],
    ['passed', null]
  ])
})

test('no more than the allowed number of checks run at once', async () => {
  let running = 0
  let most = 0
  const busy = async () => {
    most = Math.max(most, ++running)
    await new Promise(resolve => setImmediate(resolve))
    running--
    return ran()
  }
  await gate(['a', 'b', 'c', 'd', 'e'].map(id => aCheck(id, { run: busy })))
  expect(most).toBe(2)
})

test('progress tells what is planned, started and finished', async () => {
  const events: ProgressEvent[] = []
  await gate([aCheck('a'), aCheck('b')], { only: ['a'], onProgress: event => events.push(event) })
  expect(
    events.map(event => {
      if (event.kind === 'planned') return ['planned', event.checks.map(({ id }) => id)]
      return event.kind === 'started' ? ['started', event.check.id] : ['finished', event.result.id]
    })
  ).toEqual([
    ['planned', ['a']],
    ['started', 'a'],
    ['finished', 'a']
  ])
})

test('a result tells when its check began, counted from the gate', async () => {
  const ports = fakePorts()
  let nowMs = 1_000_000
  const clock = { ...ports.clock, now: () => nowMs }
  const first = aCheck('first', {
    run: async () => {
      nowMs += 300
      return ran()
    }
  })
  const results = await gate([first, aCheck('second', { needs: ['first'] })], { ports: { ...ports, clock } })
  expect(results.map(({ startMs, durationMs }) => [startMs, durationMs])).toEqual([
    [0, 300],
    [300, 0]
  ])
})
