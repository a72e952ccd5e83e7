import { expect, test } from '@jest/globals'
import { noEvent } from '../../src/domain/event.ts'
import { askedLabels } from '../../src/gate/labels.ts'
import { fakeGitHub } from '../fakes/fake-github.ts'
import { answered, aPullRequest, forbidden } from '../fakes/github-answers.ts'

const pullRequest = { number: 1, head: null, author: null, isFork: null }
const queued = { ...noEvent, name: 'merge_group', pullRequest }
const told = aPullRequest({ labels: ['bug'] })

test.each([
  { name: 'the event tells them', event: { ...queued, labels: [] }, github: null, labels: { known: [] } },
  {
    name: 'GitHub tells them',
    event: queued,
    github: fakeGitHub({ pullRequest: async () => answered(told) }),
    labels: { known: ['bug'] }
  },
  {
    name: 'GitHub does not tell',
    event: queued,
    github: fakeGitHub({ pullRequest: async () => forbidden }),
    labels: { why: 'forbidden: Resource not accessible by integration' }
  },
  { name: 'there is nobody to ask', event: queued, github: null, labels: { why: 'there is no token' } },
  { name: 'there is no pull request', event: noEvent, github: null, labels: { why: 'the event names no pull request' } }
])('$name', async ({ event, github, labels }) => expect(await askedLabels({ event, github })()).toEqual(labels))

test('GitHub is asked once, and only when somebody wants to know', async () => {
  let asked = 0
  const github = fakeGitHub({
    pullRequest: async () => {
      asked += 1
      return answered(told)
    }
  })
  const labels = askedLabels({ event: queued, github })
  expect(asked).toBe(0)
  await Promise.all([labels(), labels()])
  expect(asked).toBe(1)
})
