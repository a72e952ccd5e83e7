import { expect, test } from '@jest/globals'
import { completeEvent } from '../../src/action/complete-event.ts'
import { UserError } from '../../src/domain/errors.ts'
import { noEvent } from '../../src/domain/event.ts'
import { fakeGitHub } from '../fakes/fake-github.ts'

const pullRequest = { number: 7, head: null, author: 'ada', isFork: null }
const comment = { ...noEvent, name: 'issue_comment', sha: 'main', pullRequest }
const told = {
  number: 7,
  author: 'ada',
  head: 'head',
  base: 'base',
  baseBranch: 'release/1',
  isFork: true,
  headBranch: { repository: 'mallory/shop', name: 'feature' },
  labels: ['risky']
}

test('GitHub tells what a comment is about', async () => {
  const github = fakeGitHub({ pullRequest: async () => ({ kind: 'answered', value: told }) })
  expect(await completeEvent(comment, github)).toEqual({
    ...comment,
    head: 'head',
    base: 'base',
    branch: 'release/1',
    labels: ['risky'],
    headBranch: told.headBranch,
    pullRequest: { number: 7, head: 'head', author: 'ada', isFork: true }
  })
})

test.each([
  { why: 'there is no token', github: null },
  { why: 'missing: Not Found', github: fakeGitHub() }
])('a head that nobody knows is not guessed: $why', async ({ why, github }) => {
  await expect(completeEvent(comment, github)).rejects.toEqual(
    new UserError(
      `issue_comment: GitHub does not tell the last commit of pull request 7 (${why})`,
      'give the job permissions: pull-requests: read, and the step its token'
    )
  )
})

test('other events tell it themselves', async () => {
  const event = { ...noEvent, name: 'pull_request', pullRequest }
  expect(await completeEvent(event, null)).toBe(event)
  const plain = { ...noEvent, name: 'issue_comment' }
  expect(await completeEvent(plain, null)).toBe(plain)
})
