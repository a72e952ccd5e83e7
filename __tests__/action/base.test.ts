import { expect, test } from '@jest/globals'
import { baseOf } from '../../src/action/base.ts'
import { noEvent } from '../../src/domain/event.ts'
import { fakeGit } from '../fakes/fake-git.ts'

const event = { ...noEvent, name: 'pull_request', branch: 'main', base: 'stale' }

test.each([
  {
    name: 'the merge commit knows the base better than the event',
    commits: ['HEAD^1', 'HEAD^2', 'stale'],
    base: 'HEAD^1'
  },
  { name: 'a checkout of the branch itself has the base of the event', commits: ['HEAD^1', 'stale'], base: 'stale' },
  { name: 'a shallow checkout has none', commits: [], base: null }
])('$name', async ({ commits, base }) => {
  expect(await baseOf(event, fakeGit({ commits }))).toBe(base)
})

test('in a merge queue the event is right, though the commit is a merge', async () => {
  expect(await baseOf({ ...event, name: 'merge_group' }, fakeGit({ commits: ['HEAD^1', 'HEAD^2', 'stale'] }))).toBe(
    'stale'
  )
})
