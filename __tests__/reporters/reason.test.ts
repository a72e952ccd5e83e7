import { expect, test } from '@jest/globals'
import { ownReason } from '../../src/reporters/reason.ts'
import { aResult } from '../fakes/a-report.ts'

const failed = { statement: 'lines > 2', status: 'failed', actual: '1' } as const

test.each([
  { name: 'that an expectation says is not said twice', reason: 'lines > 2: 1', expectations: [failed], own: null },
  { name: 'of its own stands', reason: 'stopped', expectations: [failed], own: 'stopped' },
  {
    name: 'that begins as an expectation which was met stands',
    reason: 'lines > 2: 1',
    expectations: [{ ...failed, status: 'passed' as const }],
    own: 'lines > 2: 1'
  },
  { name: 'that is not there stays so', reason: null, expectations: [failed], own: null }
])('a reason $name', ({ reason, expectations, own }) => {
  expect(ownReason(aResult({ status: 'failed', reason, expectations }))).toBe(own)
})
