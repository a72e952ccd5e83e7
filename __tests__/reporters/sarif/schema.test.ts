import { expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { renderFindingsAsSarif } from '../../../src/reporters/sarif/findings.ts'
import { renderSarif } from '../../../src/reporters/sarif/render.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'
import schema from './fixtures/sarif-2.1.0-rtm.5.json' with { type: 'json' }

// The schema is of draft 4, of which nothing but these two words differs from what the validator reads.
const { $schema: _, id: __, ...rules } = schema
// One of its patterns is none of Unicode's stricter ones.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(ajv)
const validate = ajv.compile(rules)

function mistakesIn(log: unknown): string[] {
  validate(log)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const withFindings = (...findings: ReturnType<typeof aFinding>[]) =>
  aReport({ results: [aResult({ status: 'failed', findings })] })
const lines = (count: number) => Array.from({ length: count }, (_, index) => aFinding({ line: index + 1 }))
const placed = (location: Parameters<typeof aFinding>[0]) => withFindings(aFinding(location))

test.each([
  { name: 'no check', report: aReport({ results: [] }) },
  { name: 'no finding', report: aReport() },
  { name: 'one finding', report: withFindings(aFinding()) },
  { name: '1,000 findings', report: withFindings(...lines(1000)) },
  { name: 'every status', report: mixedReport },
  { name: 'every status, compared with a base', report: { ...mixedReport, base: 'b45e' } },
  { name: 'hostile texts', report: hostileReport },
  { name: 'empty texts', report: placed({ rule: '', message: '', help: '', fingerprint: '', path: '' }) },
  { name: 'a finding without a place', report: placed({ location: null }) },
  {
    name: 'a finding about a whole file',
    report: placed({ location: { path: 'a b', startLine: null, startColumn: null, endLine: null, endColumn: null } })
  },
  { name: 'a finding that is ignored in the code', report: placed({ ignored: 'a banner' }) },
  {
    name: 'findings that are waived',
    report: aReport({ results: [aResult({ status: 'waived', reason: 'until 2026-12-31', findings: lines(2) })] })
  }
])('a log of $name is one of SARIF 2.1.0', ({ report }) => {
  expect(mistakesIn(JSON.parse(renderSarif(report)))).toEqual([])
})

test.each([
  { name: 'nothing', findings: [] },
  { name: '1,000 lines and one that is ignored', findings: [...lines(1000), aFinding({ ignored: 'a banner' })] }
])('what a scan finds, $name, is one of SARIF 2.1.0', ({ findings }) => {
  expect(mistakesIn(JSON.parse(renderFindingsAsSarif(findings)))).toEqual([])
})

test.each([
  {
    name: 'another version',
    spoil: (text: string) => text.replace('"version":"2.1.0"', '"version":"2.0.0"'),
    said: ['/version must be equal to one of the allowed values']
  },
  {
    name: 'an unknown level',
    spoil: (text: string) => text.replace(/"level":"error"/g, '"level":"fatal"'),
    said: expect.arrayContaining(['/runs/0/results/0/level must be equal to one of the allowed values'])
  },
  {
    name: 'a line before the first',
    spoil: (text: string) => text.replace('"startLine":12', '"startLine":0'),
    said: ['/runs/0/results/0/locations/0/physicalLocation/region/startLine must be >= 1']
  },
  {
    name: 'a path that is no address',
    spoil: (text: string) => text.replace('"uri":"lib/a.ex"', '"uri":"lib/a b.ex"'),
    said: ['/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri must match format "uri-reference"']
  },
  {
    name: 'a tool without a name',
    spoil: (text: string) => text.replace('"name":"Readiness Gate",', ''),
    said: ["/runs/0/tool/driver must have required property 'name'"]
  }
])('a log with $name is refused', ({ spoil, said }) => {
  const log = spoil(JSON.stringify(JSON.parse(renderSarif(withFindings(aFinding())))))
  expect(mistakesIn(JSON.parse(log))).toEqual(said)
})
