import { describe, expect, test } from '@jest/globals'
import { Memory } from '../../src/gate/memory.ts'
import { aCheck, ran } from '../fakes/a-check.ts'
import { fakePorts } from '../fakes/fake-ports.ts'
import { gate } from './gate-of-checks.ts'

const recall = (text: string | null) => Memory.from(text, { isTrusted: true })

const text = (durationsMs: unknown) => JSON.stringify({ version: 1, durationsMs })

describe('what earlier runs left', () => {
  test('is read as it was written, the newest last', () => {
    const memory = recall(text({ a: 1, b: 2 }))
    memory.addDuration('a', 3.4)
    expect([...recall(memory.toText()).durations]).toEqual([
      ['b', 2],
      ['a', 3]
    ])
  })

  test.each([
    { name: 'nothing', spoilt: null },
    { name: 'no JSON', spoilt: '{"version": 1, "durat' },
    { name: 'of another version', spoilt: JSON.stringify({ version: 2, durationsMs: { a: 1 } }) },
    { name: 'of another form', spoilt: text(['a', 1]) },
    { name: 'with a time that is none', spoilt: text({ a: -1 }) },
    { name: 'somebody else’s', spoilt: '[]' }
  ])('is forgotten where it is $name', ({ spoilt }) => {
    const memory = recall(spoilt)
    expect([...memory.durations]).toEqual([])
    memory.addDuration('a', 5)
    expect([...recall(memory.toText()).durations]).toEqual([['a', 5]])
  })

  test.each([
    { count: 2000, first: 'c0' },
    { count: 2001, first: 'c1' }
  ])('of $count checks the first that is kept is $first', ({ count, first }) => {
    const memory = recall(null)
    for (let at = 0; at < count; at++) memory.addDuration(`c${at}`, 1)
    const kept = [...recall(memory.toText()).durations.keys()]
    expect([kept.length, kept[0]]).toEqual([2000, first])
  })
})

describe('a run', () => {
  const timed = () => {
    let nowMs = 0
    const ports = { ...fakePorts(), clock: { ...fakePorts().clock, now: () => nowMs } }
    const taking = (ms: number, outcome = ran()) => ({
      isAlone: true,
      run: async () => {
        nowMs += ms
        return outcome
      }
    })
    return { ports, taking }
  }

  test('remembers how long each check took that was decided', async () => {
    const { ports, taking } = timed()
    const memory = recall(null)
    const broken = taking(9000, { kind: 'broken', reason: 'timed out', fix: '' })
    const checks = [aCheck('passes', taking(30)), aCheck('fails', taking(20, ran(1))), aCheck('hangs', broken)]
    await gate(checks, { ports, memory })
    expect([...memory.durations].sort()).toEqual([
      ['fails', 20],
      ['passes', 30]
    ])
  })

  test('starts what took longest, then what was never seen, and judges the same', async () => {
    const started: string[] = []
    const check = (id: string) =>
      aCheck(id, {
        run: async () => {
          started.push(id)
          return ran()
        }
      })
    const checks = ['quick', 'new', 'long'].map(check)
    const results = await gate(checks, { memory: recall(text({ quick: 5, long: 100 })) })
    expect([started, results.map(({ id, status }) => `${id} ${status}`)]).toEqual([
      ['long', 'new', 'quick'],
      ['quick passed', 'new passed', 'long passed']
    ])
  })
})
