import { expect, test } from '@jest/globals'
import { UserError } from '../../src/domain/errors.ts'
import { aCheck } from '../fakes/a-check.ts'
import { gate } from './gate-of-checks.ts'

test('--only runs what was asked for and all it needs; the rest is skipped and says so', async () => {
  const results = await gate([aCheck('a'), aCheck('b', { needs: ['a'] }), aCheck('c')], { only: ['b'] })
  expect(results.map(({ id, status, reason }) => [id, status, reason])).toEqual([
    ['a', 'passed', null],
    ['b', 'passed', null],
    ['c', 'skipped', 'not selected by --only']
  ])
})

test('--only with an id that is not there names the one that was meant', async () => {
  await expect(gate([aCheck('tests')], { only: ['test'] })).rejects.toEqual(
    new UserError('only: there is no check test', 'did you mean tests?')
  )
})
