import { describe, expect, test } from '@jest/globals'
import { noDebt } from '../../src/domain/debt.ts'
import type { LineOrigin } from '../../src/domain/git.ts'
import type { CheckResult } from '../../src/domain/report.ts'
import type { Rules } from '../../src/trust/rules.ts'
import { reviewWaivers } from '../../src/trust/waivers/review-waivers.ts'
import { aFinding } from '../fakes/a-finding.ts'
import { aResult } from '../fakes/a-report.ts'
import { fakeGit } from '../fakes/fake-git.ts'
import { loadText } from '../fakes/load-text.ts'

const today = '2026-06-01T12:00:00Z'
const waiver = (until: string, check = 'a', by = 'ada') =>
  `  - { check: ${check}, reason: slow, by: '${by}', until: ${until} }\n`

type Around = {
  waivers: string
  max?: number
  now?: string
  results?: readonly CheckResult[]
  codeowners?: string
  origins?: readonly LineOrigin[] | null
  isBase?: boolean
}

async function review({ waivers, max, now = today, origins = null, isBase = true, ...around }: Around) {
  const { results = [aResult({ id: 'a', status: 'waived' })], codeowners } = around
  const limit = max === undefined ? '' : `max-waivers: ${max}\n`
  const config = await loadText(`${limit}waivers:\n${waivers}checks: { a: x, b: y, c: x, d: x }\n`)
  const git = {
    ...fakeGit({ trees: { HEAD: codeowners ? { CODEOWNERS: codeowners } : {} } }),
    lineOrigins: async () => origins
  }
  const rules: Rules = {
    config,
    origin: isBase ? { kind: 'base', commit: 'abcdef012' } : { kind: 'own' },
    proposed: null,
    before: null
  }
  return reviewWaivers(rules, { results, nowMs: Date.parse(now), git, root: '/repository' })
}

const reviewed = async (around: Around) => (await review(around)).result

const summary = (result: CheckResult | null) =>
  result && {
    status: `${result.status} ${result.severity}`,
    said: result.expectations.map(({ statement, status, actual }) => `${status} ${statement}: ${actual}`),
    findings: result.findings.map(
      ({ rule, severity, message, location }) => `${severity} ${rule} :${location?.startLine} ${message}`
    )
  }

const vouched = 'by ada, a name that no CODEOWNERS confirms, in the rules of the base abcdef0'

describe('an open waiver', () => {
  test.each([
    { until: '2026-06-09', findings: [] },
    { until: '2026-06-08', findings: ['notice gate/waiver-ends :2 The waiver of a ends in 7 days, on 2026-06-08'] },
    { until: '2026-06-02', findings: ['notice gate/waiver-ends :2 The waiver of a ends tomorrow, on 2026-06-02'] },
    { until: '2026-06-01', findings: ['notice gate/waiver-ends :2 The waiver of a ends today, on 2026-06-01'] }
  ])('is announced seven days before its end: until $until', async ({ until, findings }) => {
    expect(summary(await reviewed({ waivers: waiver(until) }))).toEqual({
      status: 'passed error',
      said: [`passed a may fail until ${until}: slow; ${vouched}`],
      findings
    })
  })

  test.each(['2026-06-01T00:00:00Z', '2026-06-01T23:59:59.999Z'])('its days are those of UTC: %s', async now => {
    const result = await reviewed({ waivers: waiver('2026-06-08'), now })
    expect(result?.findings.map(({ rule }) => rule)).toEqual(['gate/waiver-ends'])
  })
})

test('one whose day is over warns, and its check fails again by itself', async () => {
  const results = [aResult({ id: 'a', status: 'failed' })]
  expect(summary(await reviewed({ waivers: waiver('2026-05-31'), results }))).toEqual({
    status: 'failed warning',
    said: [`failed a may fail until 2026-05-31: that is over; ${vouched}`],
    findings: ['warning gate/waiver-ended :2 The waiver of a ended on 2026-05-31']
  })
})

test('one whose check passed is not needed, and warns', async () => {
  const results = [aResult({ id: 'a', status: 'passed' })]
  expect(summary(await reviewed({ waivers: waiver('2026-12-31'), results }))).toEqual({
    status: 'failed warning',
    said: [`failed a may fail until 2026-12-31: its check passed; ${vouched}`],
    findings: ['warning gate/waiver-unused :2 The waiver of a excuses nothing: its check passed']
  })
})

test.each(['skipped', 'broken', 'waiting'] as const)(
  'whether one is needed is not known of a check that is %s',
  async status => {
    const result = await reviewed({ waivers: waiver('2026-12-31'), results: [aResult({ id: 'a', status })] })
    expect([result?.status, result?.findings]).toEqual(['passed', []])
  }
)

describe('at most so many may be open', () => {
  const two = waiver('2026-12-31') + waiver('2026-12-30', 'b')
  test.each([
    { max: 2, waivers: two, status: 'passed error', said: 'passed open waivers <= 2: 2' },
    { max: 1, waivers: two, status: 'failed error', said: 'failed open waivers <= 1: 2' },
    {
      max: 1,
      waivers: waiver('2026-12-31') + waiver('2026-05-31', 'b'),
      status: 'failed warning',
      said: 'passed open waivers <= 1: 1'
    },
    { max: 0, waivers: waiver('2026-12-31'), status: 'failed error', said: 'failed open waivers <= 0: 1' }
  ])('$max: $said', async ({ max, waivers, status, said }) => {
    const result = summary(await reviewed({ max, waivers, results: [] }))
    expect([result?.status, result?.said[0]]).toEqual([status, said])
  })
})

describe('who answers for a waiver', () => {
  const origins = [{ line: 2, commit: '0123456789', author: 'Ada', timeMs: Date.parse('2026-02-03T23:00:00Z') }]
  const said = async (around: Partial<Around>, by = 'ada') =>
    (await reviewed({ waivers: waiver('2026-12-31', 'a', by), ...around }))?.expectations[0]?.actual
  test.each([
    { by: 'ada', codeowners: '* @ada', is: 'by ada, a code owner of the config' },
    { by: '@Ada', codeowners: '* @ada', is: 'by @Ada, a code owner of the config' },
    { by: 'acme/ops', codeowners: '* @acme/ops', is: 'by acme/ops, a code owner of the config' },
    { by: 'eve', codeowners: '* @ada', is: 'by eve, who is no code owner of the config' },
    { by: 'eve', codeowners: '', is: 'by eve, a name that no CODEOWNERS confirms' }
  ])('$by with $codeowners', async ({ by, codeowners, is }) => {
    expect(await said({ codeowners }, by)).toBe(`slow; ${is}, in the rules of the base abcdef0`)
  })

  test('the commit that brought it, where the history reaches there', async () => {
    expect(await said({ origins })).toBe(`slow; ${vouched}, since 0123456 of 2026-02-03 (Ada)`)
  })

  test('nobody yet, where the rules are those of the work tree', async () => {
    expect(await said({ isBase: false })).toBe(
      'slow; by ada, a name that no CODEOWNERS confirms, in the rules of the work tree'
    )
  })
})

describe('the debt', () => {
  const timeMs = Date.parse('2026-02-03T00:00:00Z')
  const line = (number: number) => ({ line: number, commit: '0123456789', author: 'Ada', timeMs: timeMs + number })
  const ignored = aResult({ id: 'c', findings: [aFinding({ ignored: 'it prints a report' }), aFinding()] })
  const two = waiver('2026-12-31') + waiver('2026-12-30', 'b')
  test.each([
    {
      name: 'with its ages',
      around: { waivers: two, origins: [line(2), line(3)] },
      is: '2 waivers open, the oldest since 2026-02-03, the next ends on 2026-12-30; 0 findings ignored in the code'
    },
    {
      name: 'where one may be older than the history',
      around: { waivers: two, origins: [line(2)] },
      is: '2 waivers open, the next ends on 2026-12-30; 0 findings ignored in the code'
    },
    {
      name: 'with what the code ignores',
      around: { waivers: waiver('2026-05-31'), results: [ignored] },
      is: 'no waiver open; 1 finding ignored in the code'
    }
  ])('$name', async ({ around, is }) => expect((await reviewed(around))?.evidence).toBe(is))

  test('is told of each waiver, and of the code', async () => {
    const waivers = [
      ['06-08', 'a'],
      ['06-09', 'b'],
      ['05-31', 'd'],
      ['12-31', 'c']
    ].map(([day, check]) => waiver(`2026-${day}`, check))
    const { debt } = await review({ waivers: waivers.join(''), max: 3, results: [ignored] })
    const told = (check: string, until: string) => ({ check, reason: 'slow', vouched, until })
    expect(debt).toEqual({
      waivers: [
        { ...told('a', '2026-06-08'), daysLeft: 7, state: 'ending' },
        { ...told('b', '2026-06-09'), daysLeft: 8, state: 'open' },
        { ...told('d', '2026-05-31'), daysLeft: -1, state: 'ended' },
        { ...told('c', '2026-12-31'), daysLeft: 213, state: 'unused' }
      ],
      maxWaivers: 3,
      ignored: 1
    })
  })

  test('without a ledger there is nothing to judge', async () => {
    const config = await loadText('checks: { a: x }\n')
    const rules: Rules = { config, origin: { kind: 'own' }, proposed: null, before: null }
    const around = { nowMs: 0, git: fakeGit(), root: '/repository' }
    expect(await reviewWaivers(rules, { ...around, results: [ignored] })).toEqual({
      result: null,
      debt: { ...noDebt, ignored: 1 }
    })
    expect(await reviewWaivers(rules, { ...around, results: [] })).toEqual({ result: null, debt: noDebt })
  })
})
