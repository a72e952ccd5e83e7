import { describe, expect, test } from '@jest/globals'
import type { Report } from '../../../src/domain/report.ts'
import { planAnnotations } from '../../../src/reporters/annotations/plan.ts'
import { CHECK_SUMMARY_LIMIT_BYTES, renderCheckRun } from '../../../src/reporters/check-run/render.ts'
import { createCheckRun } from '../../../src/reporters/check-run/reporter.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { fakePullRequest } from '../../fakes/fake-pull-request.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'

const commit = 'a'.repeat(40)
const many = (count: number) =>
  aReport({
    results: [
      aResult({ status: 'failed', findings: Array.from({ length: count }, (_, line) => aFinding({ line: line + 1 })) })
    ]
  })

test('it is created completed, for the commit and this attempt', async () => {
  const github = fakePullRequest()
  const reporter = createCheckRun({ github, commit, externalId: 'readiness-7-1' })
  expect(await reporter.post(mixedReport)).toBe(null)
  expect(github.checkRuns.map(({ summary, annotations, ...run }) => run)).toEqual([
    {
      name: 'Readiness report',
      commit,
      externalId: 'readiness-7-1',
      conclusion: 'failure',
      title: 'Not ready: 2 failed · 1 broken · 1 waiting · 1 waived · 1 passed · 1 skipped'
    }
  ])
})

test.each([
  { verdict: 'ready', conclusion: 'success' },
  { verdict: 'waiting', conclusion: 'action_required' },
  { verdict: 'not-ready', conclusion: 'failure' }
] as const)('$verdict is $conclusion, and never one that lets a required check pass', ({ verdict, conclusion }) => {
  expect(renderCheckRun(aReport({ verdict })).conclusion).toBe(conclusion)
})

describe('no line is annotated twice: it goes on where the log had to stop', () => {
  const account = (report: Report) => /^Annotated: .*$/m.exec(renderCheckRun(report).summary)?.[0] ?? null

  test.each([
    { count: 0, here: 0, said: null },
    { count: 10, here: 0, said: 'Annotated: 10 of 10 in the log of the job, 0 here.' },
    { count: 11, here: 1, said: 'Annotated: 10 of 11 in the log of the job, 1 here.' },
    { count: 510, here: 500, said: 'Annotated: 10 of 510 in the log of the job, 500 here.' },
    {
      count: 511,
      here: 500,
      said: 'Annotated: 10 of 511 in the log of the job, 500 here; the rest by rule: elixir/io-inspect 1.'
    },
    {
      count: 10_000,
      here: 500,
      said: 'Annotated: 10 of 10000 in the log of the job, 500 here; the rest by rule: elixir/io-inspect 9490.'
    }
  ])('of $count findings $here', ({ count, here, said }) => {
    const report = many(count)
    expect([renderCheckRun(report).annotations.length, account(report)]).toEqual([here, said])
  })

  test('together they are different lines', () => {
    const { log, checkRun } = planAnnotations(many(100))
    const lines = [...log.shown, ...checkRun.shown].map(({ finding }) => finding?.location?.startLine)
    expect(new Set(lines).size).toBe(100)
  })

  test('what has no place is only counted, and what is waived is not annotated', () => {
    const findings = Array.from({ length: 12 }, () => aFinding({ location: null }))
    const waived = aResult({ id: 'old', status: 'waived', findings: [aFinding({ rule: 'debt' })] })
    const report = aReport({ results: [aResult({ status: 'failed', findings }), waived] })
    expect([renderCheckRun(report).annotations, account(report)]).toEqual([
      [],
      'Annotated: 9 of 13 in the log of the job, 0 here; the rest by rule: elixir/io-inspect 3, debt 1.'
    ])
  })
})

test.each([
  { name: 'a whole file', place: [null, null, null, null], region: [1, 1, null, null] },
  { name: 'columns', place: [3, 2, 3, 9], region: [3, 3, 2, 9] },
  { name: 'columns over several lines', place: [3, 2, 5, 9], region: [3, 5, null, null] },
  { name: 'lines that run backwards', place: [3, 2, 1, 9], region: [3, 3, 2, 9] },
  { name: 'columns that run backwards', place: [3, 9, 3, 2], region: [3, 3, null, null] },
  { name: 'line nought', place: [0, null, 0, null], region: [1, 1, null, null] }
] as const)('the region of $name', ({ place, region }) => {
  const [startLine, startColumn, endLine, endColumn] = place
  const location = { path: 'lib/b.ex', startLine, startColumn, endLine, endColumn }
  const [annotation] = renderCheckRun(
    aReport({
      results: [
        aResult({
          status: 'failed',
          findings: [...(many(10).results[0]?.findings ?? []), aFinding({ isNew: false, location })]
        })
      ]
    })
  ).annotations
  expect([annotation?.startLine, annotation?.endLine, annotation?.startColumn, annotation?.endColumn]).toEqual(region)
})

test('no text is longer than GitHub takes, and none runs over lines of its own making', () => {
  const [result] = hostileReport.results
  const hostile = aReport({ results: Array.from({ length: 30 }, () => result ?? aResult()) })
  const { summary, title, annotations } = renderCheckRun(hostile)
  expect(annotations.length).toBeGreaterThan(20)
  expect(Math.max(...annotations.map(annotation => annotation.title.length))).toBeLessThanOrEqual(255)
  expect(Math.max(...annotations.map(({ message }) => Buffer.byteLength(message)))).toBeLessThanOrEqual(65_536)
  expect([Buffer.byteLength(summary) <= CHECK_SUMMARY_LIMIT_BYTES, title.includes('\n')]).toEqual([true, false])
  expect(annotations.map(({ message }) => message).join('')).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Control}/u)
})

test('annotations that GitHub did not take are told', async () => {
  const reporter = createCheckRun({ github: fakePullRequest({ annotations: 50 }), commit, externalId: 'x' })
  expect(await reporter.post(many(100))).toEqual({
    kind: 'refused',
    why: 'invalid',
    message: '50 of 90 annotations were taken'
  })
})

test('a refusal is told', async () => {
  const github = fakePullRequest({ refuse: { addCheckRun: 'forbidden' } })
  expect(await createCheckRun({ github, commit, externalId: 'x' }).post(mixedReport)).toMatchObject({
    why: 'forbidden'
  })
})
