import { expect, test } from '@jest/globals'
import type { GitHub } from '../../../src/domain/github.ts'
import type { Fault } from '../../github/faults.ts'
import { githubServer } from '../../github/github-server.ts'
import { HEAD } from '../../github/repository.ts'
import { OUTSIDER_TOKEN, READ_ONLY_TOKEN } from '../../github/tokens.ts'
import { asking } from './asked.ts'

test('without a token all is refused, and nothing is asked', async () => {
  await using fake = await githubServer()
  const { github } = asking(fake, { token: null })
  const refusal = { kind: 'refused', why: 'forbidden', message: 'there is no token to ask GitHub with' }
  expect([await github.pullRequest(1), await github.addComment(1, 'a'), await github.ownLogin()]).toEqual([
    refusal,
    refusal,
    refusal
  ])
  expect([github.requests(), fake.requests]).toEqual([0, []])
})

test.each([
  { token: 'ghs_revoked', why: 'forbidden', message: 'Bad credentials - https://docs.github.com/rest' },
  { token: OUTSIDER_TOKEN, why: 'missing', message: 'Not Found - https://docs.github.com/rest' }
])('a token that may not read: $why', async ({ token, why, message }) => {
  await using fake = await githubServer()
  expect(await asking(fake, { token }).github.pullRequest(1)).toEqual({ kind: 'refused', why, message })
  expect(fake.requests).toEqual(['GET /repos/acme/shop/pulls/1'])
})

test('a token that may read only: every write is refused once, and reading goes on', async () => {
  await using fake = await githubServer()
  const { github } = asking(fake, { token: READ_ONLY_TOKEN })
  const writes = [
    await github.addComment(1, 'a'),
    await github.addReview(1, { commit: HEAD, body: 'a', comments: [] }),
    await github.addCheckRun(checkRun)
  ]
  expect(writes.map(answer => answer.kind === 'refused' && answer.why)).toEqual(['forbidden', 'forbidden', 'forbidden'])
  expect(await github.pullRequest(1)).toMatchObject({ kind: 'answered' })
  expect(github.requests()).toBe(4)
})

const limited = (status: number, headers: Record<string, string>, message: string): Fault => ({
  status,
  headers: { 'x-ratelimit-remaining': '100', ...headers },
  body: { message }
})

const secondary = 'You have exceeded a secondary rate limit. Wait a few minutes before you try again.'

test.each([
  { name: '429 with retry-after', fault: limited(429, { 'retry-after': '7' }, secondary), waitsMs: [7_000] },
  { name: '429 without', fault: limited(429, {}, 'Too Many Requests'), waitsMs: [60_000] },
  { name: '403 with retry-after', fault: limited(403, { 'retry-after': '7' }, secondary), waitsMs: [7_000] },
  { name: '403 without', fault: limited(403, {}, secondary), waitsMs: [60_000] }
])('a limit that ends, $name: the same write once more, after the wait', async ({ fault, waitsMs }) => {
  await using fake = await githubServer()
  fake.fail(/^POST/, [fault])
  const { github, clock } = asking(fake)
  expect(await github.addComment(1, 'a')).toMatchObject({ kind: 'answered' })
  expect(fake.repository.comments).toHaveLength(1)
  expect(fake.requests).toHaveLength(2)
  expect(clock.waitsMs).toEqual(waitsMs)
})

test('a limit longer than the patience of a run is told at once, and nothing more is asked', async () => {
  await using fake = await githubServer()
  fake.fail(/^GET/, [limited(403, { 'retry-after': '121' }, secondary)])
  const { github, clock } = asking(fake)
  const refusal = { kind: 'refused', why: 'limited', message: `${secondary} (no requests for 121 s)` }
  expect(await github.pullRequest(1)).toEqual(refusal)
  expect(await github.comments(1)).toEqual(refusal)
  expect(await github.addComment(1, 'a')).toEqual(refusal)
  expect(fake.requests).toHaveLength(1)
  expect(clock.waitsMs).toEqual([])
})

test('a limit that does not end: four requests, then no more', async () => {
  await using fake = await githubServer()
  fake.fail(/^GET/, Array(9).fill(limited(429, { 'retry-after': '1' }, secondary)))
  const { github, clock } = asking(fake)
  expect(await github.pullRequest(1)).toMatchObject({ why: 'limited' })
  expect(fake.requests).toHaveLength(4)
  expect(clock.waitsMs).toEqual([1_000, 1_000, 1_000])
})

test('the limit of an hour, reached', async () => {
  await using fake = await githubServer({ limit: 1 })
  const { github } = asking(fake)
  expect(await github.pullRequest(1)).toMatchObject({ kind: 'answered' })
  expect(await github.comments(1)).toMatchObject({ why: 'limited' })
  expect(await github.reviews(1)).toMatchObject({ why: 'limited' })
  expect(fake.requests).toHaveLength(2)
})

test('the limit of an hour, reached just before its end: worth the wait', async () => {
  await using fake = await githubServer()
  const reset = String(Math.floor(Date.now() / 1000) + 30)
  fake.fail(/^GET/, [
    limited(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }, 'API rate limit exceeded')
  ])
  const { github, clock } = asking(fake)
  expect(await github.pullRequest(1)).toMatchObject({ kind: 'answered' })
  expect(clock.waitsMs.map(ms => ms > 25_000 && ms <= 30_000)).toEqual([true])
})

test.each(['Validation Failed', 'x'.repeat(1000)])(
  'what GitHub does not take is told in its own words',
  async message => {
    await using fake = await githubServer()
    fake.fail(/^POST/, [{ status: 422, body: { message } }])
    expect(await asking(fake).github.addComment(1, 'a')).toEqual({
      kind: 'refused',
      why: 'invalid',
      message: message.slice(0, 500)
    })
    expect(fake.requests).toHaveLength(1)
  }
)

const checkRun = {
  name: 'Readiness',
  commit: HEAD,
  conclusion: 'success',
  externalId: 'run-1',
  title: 'Ready',
  summary: 'All passed',
  annotations: []
} as const satisfies Parameters<GitHub['addCheckRun']>[0]
