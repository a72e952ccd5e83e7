import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { renderFindingsAsSarif } from '../../../src/reporters/sarif/findings.ts'
import type { SarifLog } from '../../../src/reporters/sarif/log.ts'
import { githubLimits, renderSarif } from '../../../src/reporters/sarif/render.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'

const read = (...args: Parameters<typeof renderSarif>): SarifLog => JSON.parse(renderSarif(...args))

const many = (count: number, message = (line: number) => `m${line}`) =>
  aReport({
    results: [
      aResult({
        status: 'failed',
        findings: Array.from({ length: count }, (_, line) => aFinding({ line: line + 1, message: message(line) }))
      })
    ]
  })

test.each([
  { count: githubLimits.results, kept: githubLimits.results, said: [] },
  {
    count: githubLimits.results + 1,
    kept: githubLimits.results,
    said: [
      'Shown: 25000 of 25001 findings; the rest by rule: elixir/io-inspect 1. GitHub takes no more; the JSON report has all.'
    ]
  }
])('of $count findings GitHub takes $kept', ({ count, kept, said }) => {
  const [run] = read(many(count)).runs
  const [, ...notes] = run.invocations[0].toolExecutionNotifications.map(({ message }) => message.text)
  expect([run.results.length, notes]).toEqual([kept, said])
})

test('a file that is too large when compressed loses findings until it fits, and says how many', () => {
  const noise = (line: number) =>
    Array.from({ length: 40 }, (_, part) => Math.sin(line * 40 + part).toString(36)).join('')
  const limits = { results: 100, gzippedBytes: 20_000 }
  const [run] = read(many(100, noise), limits).runs
  const notes = run.invocations[0].toolExecutionNotifications.map(({ message }) => message.text)
  expect([run.results.length, notes.at(-1)]).toEqual([
    50,
    'Shown: 50 of 100 findings; the rest by rule: elixir/io-inspect 50. GitHub takes no more; the JSON report has all.'
  ])
})

test('a file that just fits is whole, and of one that is a byte larger half is left', () => {
  const bytes = gzipSync(renderSarif(many(100))).length
  const kept = (gzippedBytes: number) => read(many(100), { results: 100, gzippedBytes }).runs[0].results.length
  expect([kept(bytes), kept(bytes - 1)]).toEqual([100, 50])
})

// GitHub refuses more than 20 runs, 25,000 rules, 1,000 locations of a result and 20 tags of a rule; it keeps 10 tags.
test.each([githubLimits.results, githubLimits.results + 1])(
  'of %d findings, each of its own rule, nothing is over',
  count => {
    const findings = Array.from({ length: count }, (_, line) => aFinding({ line: line + 1, rule: `r${line}` }))
    const { runs } = JSON.parse(renderFindingsAsSarif(findings)) as SarifLog
    const [{ results, tool }] = runs
    const most = (numbers: readonly number[]) => numbers.reduce((max, number) => Math.max(max, number), 0)
    expect([
      runs.length,
      tool.driver.rules.length,
      most(results.map(({ locations }) => locations.length)),
      most(tool.driver.rules.map(({ properties }) => properties.tags.length))
    ]).toEqual([1, 25_000, 1, 2])
  }
)
