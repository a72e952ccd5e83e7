import { describe, expect, test } from '@jest/globals'
import type { Outcome } from '../../src/domain/outcome.ts'
import type { CheckResult } from '../../src/domain/report.ts'
import { Memory } from '../../src/gate/memory.ts'
import { aCheck, exitIsZero, ran } from '../fakes/a-check.ts'
import { aFinding } from '../fakes/a-finding.ts'
import { fakePorts } from '../fakes/fake-ports.ts'
import { gate } from './gate-of-checks.ts'

const FIRST = Date.UTC(2026, 0, 2, 10, 5)
const DAY = 24 * 60 * 60 * 1000
const url = 'https://github.com/acme/shop/actions/runs/4711'

type Run = {
  readonly memory?: string | null
  readonly identity?: readonly string[]
  readonly outcome?: Outcome
  readonly id?: string
  readonly nowMs?: number
  readonly isTrusted?: boolean
  readonly mask?: (text: string) => string
  readonly fields?: Parameters<typeof aCheck>[1]
}

/** One run of a gate with one check that asks to be cached: its result, whether it ran, and what is left to the next. */
async function oneRun(run: Run = {}) {
  const { memory: text = null, identity = ['inputs'], outcome = ran(), id = 'tests', isTrusted = true } = run
  const memory = Memory.from(text, { isTrusted })
  let hasRun = false
  const check = aCheck(id, {
    ...run.fields,
    identify: async () => identity,
    run: async () => {
      hasRun = true
      return outcome
    }
  })
  const mask = run.mask ?? (plain => plain)
  const ports = { ...fakePorts({ nowMs: run.nowMs ?? FIRST }), mask }
  const [result] = await gate([check], { memory, ports, runUrl: url })
  return { result, hasRun, memory: memory.toText(), hasNewPasses: memory.hasNewPasses }
}

const withoutTimes = ({ startMs: _, durationMs: __, ...rest }: CheckResult) => rest

test('what passed is not run again on the same inputs, and says from which run it is', async () => {
  const outcome = ran(0, { findings: [aFinding({ severity: 'warning' })], evidence: '214 tests, 0 failures' })
  const first = await oneRun({ outcome })
  const second = await oneRun({ outcome, memory: first.memory, nowMs: FIRST + DAY })
  expect([first.hasRun, first.hasNewPasses, second.hasRun, second.hasNewPasses]).toEqual([true, true, false, false])
  expect(second.result && withoutTimes(second.result)).toEqual({
    ...(first.result && withoutTimes(first.result)),
    evidence: `cached: passed in ${url} on 2026-01-02 10:05 UTC with the same inputs (214 tests, 0 failures)`,
    cachedFrom: { at: '2026-01-02T10:05:00.000Z', url }
  })
})

describe('it runs again', () => {
  const runsAfter = async (change: Run, first: Run = {}) =>
    (await oneRun({ memory: (await oneRun(first)).memory, ...change })).hasRun

  test.each([
    { name: 'nothing has changed', change: {}, hasRun: false },
    { name: 'its inputs have', change: { identity: ['other'] }, hasRun: true },
    { name: 'an input has come', change: { identity: ['inputs', 'more'] }, hasRun: true },
    { name: 'it is another check', change: { id: 'lint' }, hasRun: true },
    { name: 'something else is expected', change: { fields: { expect: [exitIsZero, exitIsZero] } }, hasRun: true },
    { name: 'it is 30 days old', change: { nowMs: FIRST + 30 * DAY }, hasRun: false },
    { name: 'it is older', change: { nowMs: FIRST + 30 * DAY + 1 }, hasRun: true },
    { name: 'it is from a time that has not come', change: { nowMs: FIRST - 1 }, hasRun: true },
    { name: 'anybody may have written what is kept', change: { isTrusted: false }, hasRun: true }
  ])('when $name: $hasRun', async ({ change, hasRun }) => {
    expect(await runsAfter(change)).toBe(hasRun)
  })

  test.each([
    { name: 'failed', first: { outcome: ran(1) } },
    { name: 'could not be decided', first: { outcome: { kind: 'broken', reason: 'x', fix: 'y' } as const } },
    { name: 'passed only when tried again', first: { outcome: ran(0, { isFlaky: true }) } },
    { name: 'was skipped', first: { outcome: { kind: 'skipped', reason: 'no files' } as const } },
    { name: 'has too much to tell', first: { outcome: ran(0, { evidence: 'x'.repeat(100_001) }) } },
    { name: 'ran where nothing is kept', first: { isTrusted: false } }
  ])('when it $name before', async ({ first }) => {
    expect([(await oneRun(first)).hasNewPasses, await runsAfter({}, first)]).toEqual([false, true])
  })

  test('when it changed its own inputs before', async () => {
    let looks = 0
    const memory = Memory.from(null, { isTrusted: true })
    await gate([aCheck('format', { identify: async () => [`${looks++}`] })], { memory })
    expect([looks, memory.hasNewPasses]).toEqual([2, false])
  })
})

describe('what is kept is spoilt', () => {
  type Entry = { readonly pass: Record<string, unknown>; readonly seal: string }

  /** What one run left, its only entry and its version as they are given back. */
  async function spoilt(change: (entry: Entry) => unknown, version = 1) {
    const kept = JSON.parse((await oneRun()).memory)
    const passes = Object.entries<Entry>(kept.passes).map(([key, entry]) => [key, change(entry)])
    return JSON.stringify({ ...kept, version, passes: Object.fromEntries(passes) })
  }

  test.each<{ name: string; change: (entry: Entry) => unknown; hasRun: boolean; version?: number }>([
    { name: 'not at all', change: entry => entry, hasRun: false },
    {
      name: 'a word is another',
      change: entry => ({ ...entry, pass: { ...entry.pass, evidence: 'x' } }),
      hasRun: true
    },
    {
      name: 'a field is missing',
      change: ({ pass: { findings: _, ...pass }, seal }) => ({ pass, seal }),
      hasRun: true
    },
    {
      name: 'there is a field too many',
      change: entry => ({ ...entry, pass: { ...entry.pass, more: 1 } }),
      hasRun: true
    },
    { name: 'the seal is broken', change: ({ pass }) => ({ pass, seal: '0' }), hasRun: true },
    { name: 'it is no entry', change: () => 'passed', hasRun: true },
    { name: 'it is of another version', change: entry => entry, version: 2, hasRun: true }
  ])('$name: it runs again: $hasRun', async ({ change, version, hasRun }) => {
    expect((await oneRun({ memory: await spoilt(change, version) })).hasRun).toBe(hasRun)
  })

  test('the entry of another key', async () => {
    const other = JSON.parse((await oneRun({ identity: ['other'] })).memory)
    const own = JSON.parse((await oneRun()).memory)
    const [foreign] = Object.values(other.passes)
    const memory = JSON.stringify({ ...own, passes: { [Object.keys(own.passes)[0] ?? '']: foreign } })
    expect((await oneRun({ memory })).hasRun).toBe(true)
  })

  test('cut off in the middle, and replaced by the run', async () => {
    const { memory } = await oneRun()
    const again = await oneRun({ memory: memory.slice(0, memory.length / 2) })
    expect([again.hasRun, (await oneRun({ memory: again.memory })).hasRun]).toEqual([true, false])
  })
})

test('a secret is not kept', async () => {
  const mask = (text: string) => text.replaceAll('s3cret-value', '***')
  const outcome = ran(0, { evidence: 'saw s3cret-value', findings: [aFinding({ message: 's3cret-value' })] })
  const { memory, hasNewPasses } = await oneRun({ outcome, mask })
  expect([hasNewPasses, memory.includes('s3cret-value')]).toEqual([true, false])
})

test('no more than the newest 500 are kept', async () => {
  const memory = Memory.from(null, { isTrusted: true })
  const checks = Array.from({ length: 501 }, (_, at) => aCheck(`c${at}`, { identify: async () => [] }))
  await gate(checks, { memory })
  expect(Object.keys(JSON.parse(memory.toText()).passes).length).toBe(500)
})
