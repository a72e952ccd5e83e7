import { describe, expect, test } from '@jest/globals'
import { exitIsZero, noFailures, noOrphans } from '../../../../src/sources/run/implied.ts'
import { run } from '../../../../src/sources/run/index.ts'
import { leftovers, settleMsOf } from '../../../../src/sources/run/leftovers/field.ts'
import { about, outcomeOf, seen } from '../outcome-of.ts'

const survivors = [{ pid: 7, command: 'sleep 60', ageMs: 3200 }]
const made = { make: { survivors } }
const server = 'python3 grpc_server.py'

describe('a check about leftovers', () => {
  test.each([
    { name: 'with a pattern', task: { fields: { leftovers: 'x' } } },
    { name: 'with true', task: { fields: { leftovers: true as const } } },
    { name: 'with a statement about orphans', task: { expect: [about('orphans')] } }
  ])('$name names every process that stayed', async ({ task }) => {
    const outcome = await outcomeOf(task, made)
    expect(seen(outcome, 'orphans')).toEqual([1])
    expect(outcome.kind === 'ran' && outcome.findings.map(({ message }) => message)).toEqual([
      'Left running: sleep 60 (pid 7, started 3.2 s before)'
    ])
  })

  test.each([
    { commands: ['sleep 60'], told: '1 process it left running was ended: sleep 60' },
    { commands: ['a', 'b', 'c'], told: '3 processes it left running were ended: a, b, c' },
    { commands: ['a', 'b', 'c', 'd'], told: '4 processes it left running were ended: a, b, c and 1 more' },
    { commands: ['x'.repeat(61)], told: `1 process it left running was ended: ${'x'.repeat(60)}…` }
  ])('another check passes and says what it left: $told', async ({ commands, told }) => {
    const left = commands.map((command, pid) => ({ pid, command, ageMs: 3200 }))
    const outcome = await outcomeOf({}, { make: { survivors: left } })
    expect(outcome).toMatchObject({ kind: 'ran', findings: [], evidence: `exit 0 in 10 ms; ${told}` })
  })

  test('a port on which one listened is told with it', async () => {
    const listening = { make: { survivors: [{ pid: 7, command: 'serve', ageMs: 3200, ports: [4000, 4001] }] } }
    const outcome = await outcomeOf({ fields: { leftovers: true } }, listening)
    expect(outcome.kind === 'ran' && outcome.findings.map(({ message }) => message)).toEqual([
      'Left running: serve (pid 7, started 3.2 s before, listening on port 4000, 4001)'
    ])
  })

  test('those of an attempt that failed count, too', async () => {
    let attempt = 0
    const flaky = () => ({ survivors, end: { kind: 'exited', code: attempt++ === 0 ? 1 : 0 } as const })
    const fields = { retry: 1, flaky: 'allow', leftovers: true } as const
    expect(seen(await outcomeOf({ fields }, { make: flaky }), 'orphans')).toEqual([2])
  })

  test('expects none, unless a statement says how many', () => {
    const fields = { leftovers: {} }
    expect([
      run.implied({ main: 'make', fields, expect: [] }),
      run.implied({ main: 'make', fields, expect: [about('orphans')] })
    ]).toEqual([
      [exitIsZero, noFailures, noOrphans],
      [exitIsZero, noFailures]
    ])
  })
})

describe('processes like the pattern, whoever started them', () => {
  test.each([
    { name: 'a new one that stays', looks: [[], [server]], orphans: [1] },
    { name: 'one that was there before', looks: [[server], [server]], orphans: [0] },
    { name: 'a second one like it', looks: [[server], [server, server]], orphans: [1] },
    { name: 'one that ends in time', looks: [[], [server], [server], []], orphans: [0] },
    { name: 'one that is not like it', looks: [[], ['vim grpc_client.py']], orphans: [0] }
  ])('$name: $orphans', async ({ looks, orphans }) => {
    const outcome = await outcomeOf({ fields: { leftovers: 'grpc_server.py' } }, { make: {} }, { processes: looks })
    expect(seen(outcome, 'orphans')).toEqual(orphans)
  })

  test('a regex', async () => {
    const work = { processes: [[], [server, 'grpc_server.rb']] }
    const outcome = await outcomeOf({ fields: { leftovers: { processes: '/server\\.(py|js)$/' } } }, { make: {} }, work)
    expect(seen(outcome, 'orphans')).toEqual([1])
  })

  test('where processes cannot be listed nothing is known of them', async () => {
    const outcome = await outcomeOf({ fields: { leftovers: 'x' } }, { make: {} }, { processes: [null] })
    expect(seen(outcome, 'orphans')).toEqual({
      kind: 'undecidable',
      reason: 'processes cannot be listed on this system'
    })
  })
})

describe('the time to settle', () => {
  test.each([
    { field: undefined, ms: 3000 },
    { field: 'x', ms: 3000 },
    { field: {}, ms: 3000 },
    { field: { settle: '0s' }, ms: 0 },
    { field: { settle: '1m' }, ms: 60_000 }
  ])('$field: $ms ms', ({ field, ms }) => {
    expect(settleMsOf(field)).toBe(ms)
  })

  test.each([
    { settle: '60s', isFine: true },
    { settle: '61s', isFine: false },
    { settle: 'soon', isFine: false }
  ])('$settle may be written: $isFine', ({ settle, isFine }) => {
    expect(leftovers.safeParse({ settle }).success).toBe(isFine)
  })
})

test.each(['/(/', ''])('%j is no pattern', text => {
  expect(leftovers.safeParse(text).success).toBe(false)
})
