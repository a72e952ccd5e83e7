import { describe, expect, test } from '@jest/globals'
import type { Report } from '../../../src/domain/report.ts'
import { readJson } from '../../../src/reporters/json/read.ts'
import { renderJson } from '../../../src/reporters/json/render.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { thrownBy } from '../../fakes/thrown-by.ts'
import { gallery } from '../gallery.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'

const fix = { edits: [{ startLine: 1, startColumn: 1, endLine: 2, endColumn: 1, text: '' }] }
const withEverything = aReport({
  pullRequest: 12,
  base: 'b'.repeat(40),
  rules: {
    from: 'base',
    commit: 'c'.repeat(40),
    changes: [
      { direction: 'weaker', check: 'tests', message: 'severity', place: { path: 'r.yml', line: 3 } },
      { direction: 'stronger', check: null, message: 'level', place: null }
    ]
  },
  preview: { config: 'r.yml', verdict: 'ready', reason: '1 passed', counts: aReport().counts, results: [aResult()] },
  results: [
    aResult({
      owner: '@ops',
      isFlaky: true,
      cachedFrom: { at: '2026-12-31T10:05:00.000Z', url: 'https://github.com/acme/shop/actions/runs/6' },
      findings: [aFinding({ fix }), aFinding({ location: null })]
    })
  ]
})

test.each([
  { name: 'a mixed report', report: mixedReport },
  { name: 'a hostile report', report: hostileReport },
  { name: 'a report with waivers', report: gallery.excused },
  { name: 'a report with everything', report: withEverything }
])('$name comes back as it was', ({ report }) => {
  expect(readJson(renderJson(report), 'r.json')).toEqual(report)
})

test('where a report is to be published is not for the report to say', () => {
  const asking: Report = { ...mixedReport, publish: ['comment', 'suggestions'] }
  expect(readJson(renderJson(asking), 'r.json').publish).toEqual([])
})

describe('what is not a report is refused, with the place', () => {
  const changed = (change: (report: ReturnType<typeof parsed>) => void) => {
    const report = parsed()
    change(report)
    return JSON.stringify(report)
  }
  const parsed = () => JSON.parse(renderJson(withEverything))

  test.each([
    { name: 'no JSON', text: '{', why: /^r\.json is no report of this version \(.*JSON/ },
    { name: 'another version', text: changed(r => (r.schema = 2)), why: /\(schema: / },
    { name: 'a verdict there is not', text: changed(r => (r.verdict = 'READY')), why: /\(verdict: / },
    { name: 'a key too many', text: changed(r => (r.markup = '<b>')), why: /\(the report: .*"markup"/ },
    { name: 'a key too few', text: changed(r => delete r.counts), why: /\(counts: / },
    { name: 'a prototype', text: renderJson(mixedReport).replace('{', '{"__proto__": {"a": 1},'), why: /__proto__/ },
    {
      name: 'a line that is no number',
      text: changed(r => (r.checks[0].findings[0].startLine = '1')),
      why: /startLine: /
    },
    { name: 'a negative count', text: changed(r => (r.counts.passed = -1)), why: /counts\.passed: / },
    {
      name: 'an address that is code',
      text: changed(r => (r.checks[0].cachedFrom.url = 'javascript:alert(1)')),
      why: /cachedFrom\.url: /
    },
    { name: 'a pull request 1.5', text: changed(r => (r.pullRequest = 1.5)), why: /pullRequest: / },
    { name: 'a list', text: '[]', why: /\(the report: / }
  ])('$name', ({ text, why }) => {
    expect(thrownBy(() => readJson(text, 'r.json'))?.problem).toMatch(why)
  })
})
