import { expect, test } from '@jest/globals'
import { countingFindings, shownSeverity, stepsOf, worstFirst } from '../../src/reporters/order.ts'
import { aFinding } from '../fakes/a-finding.ts'
import { aResult } from '../fakes/a-report.ts'

test('what shuts the gate comes first, the rest by status, and equals stay as they were', () => {
  const results = [
    aResult({ id: 'skipped', status: 'skipped' }),
    aResult({ id: 'passed 1' }),
    aResult({ id: 'mild', status: 'failed', severity: 'warning' }),
    aResult({ id: 'passed 2' }),
    aResult({ id: 'broken', status: 'broken' }),
    aResult({ id: 'waived', status: 'waived' }),
    aResult({ id: 'waiting', status: 'waiting' }),
    aResult({ id: 'failed', status: 'failed' })
  ]
  const order = ['broken', 'failed', 'mild', 'waiting', 'waived', 'passed 1', 'passed 2', 'skipped']
  expect(worstFirst(results).map(({ id }) => id)).toEqual(order)
})

test('findings that count come severe first, then new, then as they were', () => {
  const findings = [
    aFinding({ line: 1, severity: 'notice' }),
    aFinding({ line: 2, isNew: false }),
    aFinding({ line: 3 }),
    aFinding({ line: 4, ignored: 'a banner' }),
    aFinding({ line: 5, severity: 'warning' }),
    aFinding({ line: 6 })
  ]
  const lines = countingFindings(aResult({ findings })).map(({ location }) => location?.startLine)
  expect(lines).toEqual([3, 6, 2, 5, 1])
})

test.each([
  { finding: 'error', check: 'warning', shown: 'warning' },
  { finding: 'notice', check: 'error', shown: 'notice' }
] as const)('an $finding of a check that counts as $check is shown as $shown', ({ finding, check, shown }) => {
  expect(shownSeverity(aFinding({ severity: finding }), aResult({ severity: check }))).toBe(shown)
})

test.each([
  { fix: 'a', help: 'b', steps: ['a', 'b'] },
  { fix: 'a', help: 'a', steps: ['a'] },
  { fix: null, help: 'b', steps: ['b'] },
  { fix: null, help: null, steps: [] }
])('of fix $fix and help $help the steps are $steps', ({ fix, help, steps }) => {
  expect(stepsOf(aResult({ fix, help }))).toEqual(steps)
})
