import { expect, test } from '@jest/globals'
import type { NewReview } from '../../../src/domain/github.ts'
import { aCheckRun, annotation } from '../../github/a-check-run.ts'
import { type GitHubServer, githubServer } from '../../github/github-server.ts'
import { HEAD } from '../../github/repository.ts'
import { asking } from './asked.ts'

const comment = { id: 1, author: 'github-actions[bot]', body: '<!-- gate -->\nNot ready', isMinimised: false }

test('a comment is added, found again, and edited', async () => {
  await using fake = await githubServer()
  const { github } = asking(fake)
  expect(await github.addComment(1, comment.body)).toEqual({ kind: 'answered', value: comment })
  expect(await github.comments(1)).toEqual({ kind: 'answered', value: [comment] })
  expect(await github.editComment(1, 'Ready')).toEqual({ kind: 'answered', value: { ...comment, body: 'Ready' } })
})

test('comments of all pages, those of people that are gone, and minimised ones', async () => {
  const comments = Array.from({ length: 101 }, (_, index) => ({ id: index, issue: 1, author: 'eve', body: 'Hi' }))
  await using fake = await githubServer({
    repository: { comments: [...comments, { id: 200, issue: 1, author: 'bob', body: 'Old', isMinimised: true }] }
  })
  const { github } = asking(fake)
  const answer = await github.comments(1)
  expect(answer.kind === 'answered' && answer.value.length).toBe(102)
  expect(answer.kind === 'answered' && answer.value.at(-1)?.isMinimised).toBe(true)
  expect(github.requests()).toBe(2)
})

test('a comment may be as long as GitHub takes, and no longer', async () => {
  await using fake = await githubServer()
  const { github } = asking(fake)
  expect(await github.addComment(1, 'x'.repeat(65_536))).toMatchObject({ kind: 'answered' })
  expect(await github.addComment(1, 'x'.repeat(65_537))).toMatchObject({
    why: 'invalid',
    message: expect.stringMatching('maximum is 65536 characters')
  })
  expect(fake.repository.comments).toHaveLength(1)
})

test("another account's comment cannot be edited", async () => {
  await using fake = await githubServer({
    repository: { comments: [{ id: 1, issue: 1, author: 'eve', body: 'Mine' }] }
  })
  expect(await asking(fake).github.editComment(1, 'Ours')).toMatchObject({ why: 'forbidden' })
})

const review: NewReview = {
  commit: HEAD,
  body: '<!-- gate 1 -->',
  comments: [
    { path: 'lib/shop.ex', startLine: 2, endLine: 4, body: 'Three lines' },
    { path: 'lib/shop.ex', startLine: 5, endLine: 5, body: 'One line' }
  ]
}

test('a review, and the comments on its lines', async () => {
  await using fake = await githubServer()
  const { github } = asking(fake)
  expect(await github.addReview(1, review)).toEqual({ kind: 'answered', value: null })
  expect(await github.reviews(1)).toEqual({
    kind: 'answered',
    value: [{ author: 'github-actions[bot]', state: 'commented', commit: HEAD, submittedAt: null }]
  })
  expect(await github.lineComments(1)).toEqual({
    kind: 'answered',
    value: [
      { author: 'github-actions[bot]', body: 'Three lines', path: 'lib/shop.ex', line: 4 },
      { author: 'github-actions[bot]', body: 'One line', path: 'lib/shop.ex', line: 5 }
    ]
  })
})

test('one line outside the diff, and GitHub takes none of the comments', async () => {
  await using fake = await githubServer()
  const outside = { path: 'lib/shop.ex', startLine: 6, endLine: 6, body: 'Outside' }
  expect(await asking(fake).github.addReview(1, { ...review, comments: [...review.comments, outside] })).toMatchObject({
    why: 'invalid',
    message: expect.stringMatching('must be part of the diff')
  })
  expect(fake.repository.reviews).toEqual([])
})

const shownOn = ({ repository }: GitHubServer) =>
  repository.checkRuns.map(({ annotations }) => annotations.map(({ message }) => message))

test.each([
  { count: 0, requests: 1 },
  { count: 50, requests: 1 },
  { count: 51, requests: 2 },
  { count: 120, requests: 3 }
])('$count annotations of a check run take $requests requests', async ({ count, requests }) => {
  await using fake = await githubServer()
  const { github } = asking(fake)
  expect(await github.addCheckRun(aCheckRun(count))).toEqual({ kind: 'answered', value: { annotations: count } })
  expect(shownOn(fake)).toEqual([Array.from({ length: count }, (_, index) => `finding ${index}`)])
  expect(github.requests()).toBe(requests)
})

test('columns are for one line, and for both ends', async () => {
  await using fake = await githubServer()
  const annotations = [
    { ...annotation, endLine: 4 },
    { ...annotation, endColumn: null }
  ]
  expect(await asking(fake).github.addCheckRun({ ...aCheckRun(0), annotations })).toMatchObject({ kind: 'answered' })
})

test('annotations that GitHub did not take are not counted', async () => {
  await using fake = await githubServer()
  fake.fail(/^PATCH/, [{ status: 403, body: { message: 'Resource not accessible by integration' } }])
  expect(await asking(fake).github.addCheckRun(aCheckRun(51))).toEqual({
    kind: 'answered',
    value: { annotations: 50 }
  })
})

test('writes are a second apart', async () => {
  await using fake = await githubServer()
  const { github, clock } = asking(fake)
  await Promise.all([github.addComment(1, 'a'), github.addComment(1, 'b'), github.comments(1)])
  expect(clock.waitsMs.map(ms => Math.ceil(ms / 1000))).toEqual([1])
  expect(fake.repository.comments.map(({ body }) => body)).toEqual(['a', 'b'])
})
