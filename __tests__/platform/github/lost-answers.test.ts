import { expect, test } from '@jest/globals'
import type { GitHub } from '../../../src/domain/github.ts'
import { aCheckRun } from '../../github/a-check-run.ts'
import type { Fault } from '../../github/faults.ts'
import { type GitHubServer, githubServer } from '../../github/github-server.ts'
import { HEAD } from '../../github/repository.ts'
import { asking } from './asked.ts'

const unavailable: Fault = { status: 503, body: { message: 'Unavailable' } }
const page: Fault = { status: 200, body: '<html>Log in to the network</html>' }

test.each<{ name: string; fault: Fault }>([
  { name: '503', fault: unavailable },
  { name: 'a connection that breaks', fault: 'reset' },
  { name: 'an answer that ends in the middle', fault: 'cut' },
  { name: 'no answer in time', fault: 'hang' }
])('$name, twice: the third answer is taken', async ({ fault }) => {
  await using fake = await githubServer()
  fake.fail(/^GET/, [fault, fault])
  const { github, clock } = asking(fake, { timeoutMs: 1000 })
  expect(await github.pullRequest(1)).toMatchObject({ kind: 'answered' })
  expect(github.requests()).toBe(3)
  expect(clock.waitsMs).toEqual([1_000, 4_000])
})

test.each<{ name: string; fault: Fault; message: RegExp }>([
  { name: '503', fault: unavailable, message: /^503 Unavailable/ },
  { name: 'a connection that breaks', fault: 'reset', message: /./ },
  { name: 'an answer that ends in the middle', fault: 'cut', message: /./ },
  { name: 'no answer in time', fault: 'hang', message: /^no answer within 1 s$/ }
])('$name, three times: unreachable, and nothing more is asked', async ({ fault, message }) => {
  await using fake = await githubServer()
  fake.fail(/^GET/, [fault, fault, fault])
  const { github } = asking(fake, { timeoutMs: 1000 })
  const refusal = { kind: 'refused', why: 'unreachable', message: expect.stringMatching(message) }
  expect(await github.pullRequest(1)).toEqual(refusal)
  expect(await github.comments(1)).toEqual(refusal)
  expect(await github.addComment(1, 'a')).toEqual(refusal)
  expect(fake.requests).toHaveLength(3)
})

test('an answer that is slow, and whole', async () => {
  await using fake = await githubServer()
  fake.fail(/^GET/, [200])
  const { github } = asking(fake)
  expect(await github.pullRequest(1)).toMatchObject({ kind: 'answered' })
  expect(github.requests()).toBe(1)
})

test('an answer that is not GitHub’s is none', async () => {
  await using fake = await githubServer()
  fake.fail(/^GET/, [page])
  expect(await asking(fake).github.pullRequest(1)).toEqual({
    kind: 'refused',
    why: 'unreachable',
    message: expect.stringMatching(/^the answer is not what GitHub describes/)
  })
})

const run = aCheckRun(51)

const writes: readonly {
  name: string
  route: RegExp
  write: (github: GitHub) => Promise<{ readonly kind: string }>
  left: (fake: GitHubServer) => number
  count: number
}[] = [
  {
    name: 'a comment',
    route: /^POST .*comments/,
    write: github => github.addComment(1, '<!-- gate -->\nNot ready'),
    left: ({ repository }) => repository.comments.length,
    count: 1
  },
  {
    name: 'a review',
    route: /^POST .*reviews/,
    write: github => github.addReview(1, { commit: HEAD, body: '<!-- gate -->', comments: [] }),
    left: ({ repository }) => repository.reviews.length,
    count: 1
  },
  {
    name: 'a check run',
    route: /^POST .*check-runs/,
    write: github => github.addCheckRun(run),
    left: ({ repository }) => repository.checkRuns.length,
    count: 1
  },
  {
    name: 'the second batch of annotations',
    route: /^PATCH .*check-runs/,
    write: github => github.addCheckRun(run),
    left: ({ repository }) => repository.checkRuns[0]?.annotations.length ?? 0,
    count: 51
  }
]

const faults: readonly { fault: Fault; what: string }[] = [
  { fault: 'lost', what: 'was carried out, and the connection broke' },
  { fault: 'bad-gateway', what: 'was carried out, and answered with 502' },
  { fault: 'cut', what: 'was carried out, and its answer broke off' },
  { fault: unavailable, what: 'was not carried out' },
  { fault: 'reset', what: 'did not arrive' }
]

test.each(writes.flatMap(write => faults.map(fault => ({ ...write, ...fault }))))(
  '$name that $what is there once',
  async ({ route, fault, write, left, count }) => {
    await using fake = await githubServer()
    fake.fail(route, [fault])
    const { github } = asking(fake)
    expect(await write(github)).toMatchObject({ kind: 'answered' })
    expect(left(fake)).toBe(count)
  }
)

test('where nobody can look whether it arrived, it is not sent again', async () => {
  await using fake = await githubServer()
  fake.fail(/^POST/, ['lost'])
  fake.fail(/^GET/, [unavailable, unavailable, unavailable])
  const { github } = asking(fake)
  expect(await github.addComment(1, 'a')).toMatchObject({ why: 'unreachable' })
  expect(fake.requests.filter(request => request.startsWith('POST'))).toHaveLength(1)
})

test('an edit may be sent again: the same text twice is the same text', async () => {
  await using fake = await githubServer({
    repository: { comments: [{ id: 1, issue: 1, author: 'github-actions[bot]', body: 'Not ready' }] }
  })
  fake.fail(/^PATCH/, ['lost'])
  expect(await asking(fake).github.editComment(1, 'Ready')).toMatchObject({ kind: 'answered' })
  expect(fake.repository.comments.map(({ body }) => body)).toEqual(['Ready'])
})
