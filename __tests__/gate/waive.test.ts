import { expect, test } from '@jest/globals'
import { waive } from '../../src/gate/waive.ts'
import { aResult } from '../fakes/a-report.ts'

const waiver = { check: 'tests', reason: 'flaky on Mondays', by: 'ada', until: '2026-12-31', line: 2 }
const failed = aResult({ id: 'tests', status: 'failed', reason: 'exit == 0: 1' })
const lastMoment = Date.UTC(2026, 11, 31, 23, 59, 59, 998)

test('a failing check is waived through the last day', () => {
  expect(waive(failed, [waiver], lastMoment)).toEqual({
    ...failed,
    status: 'waived',
    reason: 'waived by ada until 2026-12-31: flaky on Mondays (exit == 0: 1)'
  })
})

test('the day after, it fails again and says that the waiver ended', () => {
  expect(waive(failed, [waiver], lastMoment + 2)).toEqual({
    ...failed,
    reason: 'exit == 0: 1 (its waiver ended on 2026-12-31)'
  })
})

test.each(['passed', 'broken', 'waiting', 'skipped'] as const)('a waiver does not touch a %s check', status => {
  const result = aResult({ id: 'tests', status })
  expect(waive(result, [waiver], lastMoment)).toEqual(result)
})

test("another check's waiver does not help", () => {
  expect(waive(failed, [{ ...waiver, check: 'lint' }], lastMoment)).toEqual(failed)
})
