import { expect, test } from '@jest/globals'
import { nextStep } from '../../src/reporters/headline.ts'
import { aFinding } from '../fakes/a-finding.ts'
import { aReport, aResult } from '../fakes/a-report.ts'

const failed = aResult({ status: 'failed', reason: '1 finding' })

test.each([
  { name: 'nothing when ready', report: aReport(), step: null },
  { name: 'nothing when there is no check', report: aReport({ verdict: 'not-ready', results: [] }), step: null },
  {
    name: 'again when cancelled',
    report: aReport({ isCancelled: true, results: [failed] }),
    step: 'Run the gate again: it was stopped before it had finished.'
  },
  {
    name: 'the fix before the help',
    report: aReport({ results: [{ ...failed, fix: 'Fix it.', help: 'Help.' }] }),
    step: 'No debug output: Fix it.'
  },
  { name: 'the help', report: aReport({ results: [{ ...failed, help: 'Help.' }] }), step: 'No debug output: Help.' },
  {
    name: 'the help of a finding that counts',
    report: aReport({
      results: [{ ...failed, findings: [aFinding({ ignored: 'x', help: 'No.' }), aFinding({ help: 'Yes.' })] }]
    }),
    step: 'No debug output: Yes.'
  },
  { name: 'the reason', report: aReport({ results: [failed] }), step: 'No debug output: 1 finding' },
  {
    name: 'what shuts the gate before what does not',
    report: aReport({ results: [{ ...failed, title: 'Mild', severity: 'warning' }, failed, failed] }),
    step: 'No debug output: 1 finding (1 more after it)'
  },
  {
    name: 'what is waited for',
    report: aReport({ results: [aResult(), aResult({ title: 'Soak', status: 'waiting', reason: 'until noon' })] }),
    step: 'Soak: until noon'
  }
])('the next step is $name', ({ report, step }) => {
  expect(nextStep(report)).toBe(step)
})
