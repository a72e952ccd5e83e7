import { describe, expect, test } from '@jest/globals'
import { renderWorkflowLog } from '../../../src/reporters/workflow-log/render.ts'
import { createWorkflowLog } from '../../../src/reporters/workflow-log/reporter.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'
import { readLog } from './read-log.ts'

test('annotations come first, then the report as text', async () => {
  const written: string[] = []
  await createWorkflowLog({ write: text => written.push(text), stopToken: 'token-1' }).publish(mixedReport)
  const [first, second, third, fourth, stop, ...rest] = written.join('').split('\n')
  expect([first, second, third, fourth, stop]).toEqual([
    '::error file=lib/a.ex,line=12,endLine=12,col=5,endColumn=15,title=No debug output%3A elixir/io-inspect::IO.inspect left in code%0ARemove it, or write through Logger.',
    '::error title=tests%3A broken::mix: not found%0AInstall Elixir before this step.',
    '::warning title=Documents%3A failed::no file matches docs/*.md%0Aexists → no file matches docs/*.md%0AWrite docs/runbook.md.',
    '::warning file=lib/b.ex,line=3,endLine=3,col=5,endColumn=15,title=No debug output%3A elixir/io-inspect::IO.inspect left in code%0ARemove it, or write through Logger.%0ANot from this change.',
    '::stop-commands::token-1'
  ])
  expect([rest[0], ...rest.slice(-5)]).toEqual([
    'Readiness Gate · .github/readiness.yml · 4d72202',
    '2 checks keep the gate shut',
    'Next: No debug output: Remove it, or write through Logger. (1 more after it)',
    'Annotated: 2 of 2 checks without a place; 2 of 2 findings.',
    '::token-1::',
    ''
  ])
})

const located = (count: number, fields: Partial<Parameters<typeof aFinding>[0]> = {}) =>
  Array.from({ length: count }, (_, index) => aFinding({ line: index + 1, ...fields }))

const annotatedLine = (lines: readonly string[]) => lines.find(text => text.startsWith('Annotated: ')) ?? null

describe('of each level GitHub keeps ten', () => {
  const rest = 'The job summary and the JSON report have all.'

  test.each([
    { count: 9, shown: 9, said: 'Annotated: 9 of 9 findings.' },
    { count: 10, shown: 10, said: 'Annotated: 10 of 10 findings.' },
    { count: 11, shown: 10, said: `Annotated: 10 of 11 findings; the rest by rule: elixir/io-inspect 1. ${rest}` },
    {
      count: 10_000,
      shown: 10,
      said: `Annotated: 10 of 10000 findings; the rest by rule: elixir/io-inspect 9990. ${rest}`
    }
  ])('$count findings: $shown annotations', ({ count, shown, said }) => {
    const report = aReport({ results: [aResult({ status: 'failed', findings: located(count) })] })
    const log = readLog(renderWorkflowLog(report, 'token-1'))
    expect([log.annotations.length, annotatedLine(log.lines)]).toEqual([shown, said])
  })

  test('each level has its own ten', () => {
    const findings = [...located(11), ...located(12, { severity: 'warning' }), ...located(3, { severity: 'notice' })]
    const report = aReport({ results: [aResult({ status: 'failed', findings })] })
    const log = readLog(renderWorkflowLog(report, 'token-1'))
    const levels = log.annotations.map(({ level }) => level)
    expect(['error', 'warning', 'notice'].map(level => levels.filter(other => other === level).length)).toEqual([
      10, 10, 3
    ])
    expect(annotatedLine(log.lines)).toBe(
      `Annotated: 23 of 26 findings; the rest by rule: elixir/io-inspect 3. ${rest}`
    )
  })

  test('checks without a place are counted by themselves, and a report without findings says nothing', () => {
    const failing = Array.from({ length: 11 }, (_, index) => aResult({ id: `c${index}`, status: 'failed' }))
    const log = readLog(renderWorkflowLog(aReport({ results: failing }), 'token-1'))
    const quiet = readLog(renderWorkflowLog(aReport(), 'token-1'))
    expect([annotatedLine(log.lines), annotatedLine(quiet.lines)]).toEqual([
      `Annotated: 10 of 11 checks without a place. ${rest}`,
      null
    ])
  })
})

test('new findings come first, and no rule or file crowds out the others', () => {
  const findings = [
    ...located(1, { rule: 'old', path: 'z.ex', isNew: false }),
    ...located(20, { rule: 'many', path: 'a.ex' }),
    ...located(1, { rule: 'rare', path: 'a.ex' }),
    ...located(1, { rule: 'many', path: 'b.ex' })
  ]
  const report = aReport({ results: [aResult({ status: 'failed', findings })] })
  const { annotations } = readLog(renderWorkflowLog(report, 'token-1'))
  expect(annotations.map(({ title, path, startLine }) => `${title} ${path}:${startLine}`)).toEqual([
    'No debug output: many a.ex:1',
    'No debug output: rare a.ex:1',
    'No debug output: many b.ex:1',
    ...[2, 3, 4, 5, 6, 7, 8].map(line => `No debug output: many a.ex:${line}`)
  ])
})

test('a finding is shown no louder than its check, and not at all when it is ignored or waived', () => {
  const report = aReport({
    results: [
      aResult({ status: 'failed', severity: 'notice', findings: [aFinding(), aFinding({ ignored: 'a banner' })] }),
      aResult({ status: 'waived', findings: [aFinding()] })
    ]
  })
  const { annotations } = readLog(renderWorkflowLog(report, 'token-1'))
  expect(annotations.map(({ level }) => level)).toEqual(['notice'])
})

test('a check that fails without a place is one annotation, beside the findings about no file', () => {
  const finding = aFinding({ rule: 'probe', location: null, message: 'GET / gave 500', help: null })
  const report = aReport({ results: [aResult({ status: 'failed', reason: null, findings: [finding] })] })
  const { annotations } = readLog(renderWorkflowLog(report, 'token-1'))
  expect(annotations.map(({ title, message, path }) => [title, message, path])).toEqual([
    ['No debug output: failed', 'The check is failed.', null],
    ['No debug output: probe', 'GET / gave 500', null]
  ])
})

test('a report in which everything is hostile is still only its own annotations', () => {
  const log = readLog(renderWorkflowLog(hostileReport, 'token-1'))
  const path = hostileReport.results[0]?.findings[0]?.location?.path.replace('\ud800', '\ufffd')
  expect(log.annotations.map(({ level, path, startLine }) => [level, path, startLine])).toEqual([
    ['error', path, 12],
    ['error', 'lib/a.ex', 12]
  ])
  expect([log.outputs.size, log.state.size, log.failedCommands, log.stopToken()]).toEqual([0, 0, [], null])
})

test('the text alone, without the stop word, holds no command either', () => {
  const text = renderWorkflowLog(hostileReport, 'token-1').split('::stop-commands::token-1\n')[1] ?? ''
  const log = readLog(text.replace('::token-1::', ''))
  expect([log.annotations, log.failedCommands, log.matchers]).toEqual([[], [], []])
})
