import { expect, test } from '@jest/globals'
import { UserError } from '../../src/domain/errors.ts'
import { namedBase } from '../../src/scope/named-base.ts'
import { fakeGit } from '../fakes/fake-git.ts'

test('the change began where it left the revision', async () => {
  const git = { ...fakeGit({ commits: ['main'] }), mergeBase: async () => 'fork' }
  expect(await namedBase('main', git)).toEqual({ kind: 'found', commit: 'main', start: 'fork' })
})

test('without a common history it is compared with the revision itself', async () => {
  expect(await namedBase('main', fakeGit({ commits: ['main'] }))).toEqual({
    kind: 'found',
    commit: 'main',
    start: 'main'
  })
})

test('a revision that is not there is a wrong set-up, not an empty comparison', async () => {
  await expect(namedBase('mian', fakeGit({ commits: ['main'] }))).rejects.toEqual(
    new UserError('base mian: there is no such commit in this checkout', 'fetch it, e.g. with fetch-depth: 0')
  )
})
