import { expect, test } from '@jest/globals'
import type { SarifLog } from '../../../src/reporters/sarif/log.ts'
import { renderSarif } from '../../../src/reporters/sarif/render.ts'
import { version } from '../../../src/version.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'

const read = (report: typeof mixedReport): SarifLog => JSON.parse(renderSarif(report))

const at = (uri: string, startLine: number) => [
  {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine, endLine: startLine, startColumn: 5, endColumn: 15 }
    }
  }
]

test('the log holds rules, what could not be placed, and the findings, the least important last', () => {
  const result = { ruleId: 'elixir/io-inspect', ruleIndex: 0, message: { text: 'IO.inspect left in code' } }
  const fingerprint = (place: string) => ({ primaryLocationLineHash: `elixir/io-inspect|${place}` })
  expect(read({ ...mixedReport, base: 'b45e' })).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Readiness Gate',
            semanticVersion: version,
            informationUri: 'https://github.com/readiness-gate/readiness-gate',
            rules: [
              {
                id: 'elixir/io-inspect',
                shortDescription: { text: 'IO.inspect left in code' },
                fullDescription: { text: 'IO.inspect left in code' },
                help: { text: 'Remove it, or write through Logger.' },
                defaultConfiguration: { level: 'error' },
                properties: { tags: ['readiness', 'scan'] }
              }
            ]
          }
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [
              {
                level: 'error',
                message: { text: 'No debug output: failed. 2 findings' },
                descriptor: { id: 'no-debug' }
              },
              {
                level: 'error',
                message: { text: 'tests: broken. mix: not found Install Elixir before this step.' },
                descriptor: { id: 'tests' }
              },
              {
                level: 'warning',
                message: { text: 'Documents: failed. no file matches docs/*.md' },
                descriptor: { id: 'docs' }
              },
              {
                level: 'error',
                message: { text: 'Staging: waiting. decided after the merge' },
                descriptor: { id: 'staging' }
              }
            ]
          }
        ],
        results: [
          {
            ...result,
            level: 'error',
            locations: at('lib/a.ex', 12),
            partialFingerprints: fingerprint('lib/a.ex|12'),
            baselineState: 'new'
          },
          {
            ...result,
            level: 'warning',
            locations: at('lib/b.ex', 3),
            partialFingerprints: fingerprint('lib/b.ex|3'),
            baselineState: 'unchanged'
          },
          {
            ...result,
            level: 'error',
            locations: at('lib/c.ex', 12),
            partialFingerprints: fingerprint('lib/c.ex|12'),
            baselineState: 'new',
            suppressions: [{ kind: 'inSource', justification: 'prints the banner' }]
          }
        ]
      }
    ]
  })
})

test('without a base nothing is said about new and old; a waived check is a suppression', () => {
  const waived = aResult({ status: 'waived', reason: 'until 2026-12-31, by ops', findings: [aFinding()] })
  const [run] = read(aReport({ results: [waived] })).runs
  expect(run.results.map(({ baselineState, suppressions }) => [baselineState, suppressions])).toEqual([
    [undefined, [{ kind: 'external', justification: 'until 2026-12-31, by ops' }]]
  ])
  expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }])
})

test.each([
  { name: 'a whole file', place: [null, null, null, null], region: { startLine: 1 } },
  { name: 'a line', place: [3, null, null, null], region: { startLine: 3 } },
  { name: 'several lines', place: [3, 2, 4, 1], region: { startLine: 3, endLine: 4, startColumn: 2, endColumn: 1 } },
  { name: 'a line that runs backwards', place: [3, 5, 2, 9], region: { startLine: 3, startColumn: 5, endColumn: 9 } },
  { name: 'columns that run backwards', place: [3, 5, 3, 4], region: { startLine: 3, endLine: 3, startColumn: 5 } }
] as const)('the region of $name', ({ place, region }) => {
  const [startLine, startColumn, endLine, endColumn] = place
  const location = { path: 'C#/a b.cs', startLine, startColumn, endLine, endColumn }
  const [run] = read(aReport({ results: [aResult({ status: 'failed', findings: [aFinding({ location })] })] })).runs
  expect(run.results[0]?.locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: 'C%23/a%20b.cs', uriBaseId: '%SRCROOT%' }, region } }
  ])
})

test('a finding about no file is a notification', () => {
  const finding = aFinding({ location: null, message: 'GET / gave 500' })
  const [run] = read(
    aReport({ results: [aResult({ status: 'failed', severity: 'notice', findings: [finding] })] })
  ).runs
  expect([run.results, run.invocations[0].toolExecutionNotifications]).toEqual([
    [],
    [
      { level: 'note', message: { text: 'No debug output: failed.' }, descriptor: { id: 'no-debug' } },
      { level: 'note', message: { text: 'GET / gave 500' }, descriptor: { id: 'no-debug' } }
    ]
  ])
})

test('texts GitHub wants are never empty, and paths are always addresses', () => {
  const empty = aFinding({ rule: '', message: '\n', help: ' ', fingerprint: '' })
  const [hostile] = read(hostileReport).runs
  const [run] = read(aReport({ results: [aResult({ status: 'failed', findings: [empty] })] })).runs
  const text = { text: 'unnamed' }
  expect(run.tool.driver.rules).toMatchObject([
    { id: 'unnamed', shortDescription: text, fullDescription: text, help: text }
  ])
  expect(run.results[0]).toMatchObject({ message: text, partialFingerprints: { primaryLocationLineHash: 'unnamed' } })
  expect(hostile.results[0]?.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w%.\-~!*'()/]+$/)
})
