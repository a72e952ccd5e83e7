import { describe, expect, test } from '@jest/globals'
import { postTargets } from '../../src/domain/report.ts'
import type { Fault } from '../github/faults.ts'
import { refusal } from '../github/reply.ts'
import { READ_ONLY_TOKEN } from '../github/tokens.ts'
import { merge, type RunnerEvent } from '../runner/event.ts'
import { gatedLeftovers, type Posted } from './leftover-pull-request.ts'

const writes = ({ server }: Posted) => server.requests.filter(request => /^(POST|PATCH) \/repos/.test(request)).length

/** What is there afterwards: comments, check runs with their annotations, lines with a suggestion. */
const posted = ({ server: { repository } }: Posted) => ({
  comments: repository.comments.length,
  checkRuns: repository.checkRuns.map(({ annotations }) => annotations.length),
  suggestions: repository.reviews.flatMap(({ comments }) => comments.map(({ line }) => line))
})

const notesIn = ({ result }: Posted) => ({
  log: result.log.filter(line => line.startsWith('note: Not posted')),
  summary: result.summary?.split('\n').filter(line => line.startsWith('> Not posted')).length
})

const judged = ({ result: { exitCode, outputs, annotations } }: Posted) => ({
  exitCode,
  verdict: outputs.verdict,
  failed: outputs.failed,
  annotations: annotations.map(({ path, startLine }) => `${path}:${startLine}`)
})

const sameVerdict = {
  exitCode: 1,
  verdict: 'not-ready',
  failed: '1',
  annotations: ['lib/shop.ex:3', 'lib/shop.ex:4']
}

const everything = { comments: 1, checkRuns: [0], suggestions: [3, 4] }
const nothing = { comments: 0, checkRuns: [], suggestions: [] }

describe('a token that may only read changes no verdict', () => {
  const dependabot = (event: RunnerEvent): RunnerEvent => ({
    ...event,
    payload: merge(JSON.parse(JSON.stringify(event.payload)), { sender: { login: 'dependabot[bot]' } })
  })

  test.each([
    { name: 'on a fork', from: 'fork' as const, event: (event: RunnerEvent) => event, whose: 'from a fork' },
    { name: 'by Dependabot', from: 'branch' as const, event: dependabot, whose: 'by Dependabot' }
  ])('$name, and it is said once', async ({ from, event, whose }) => {
    const inputs = { 'github-token': READ_ONLY_TOKEN }
    await gatedLeftovers({ count: 2, publish: postTargets, from, event, inputs }, async run => {
      expect([judged(run), posted(run)]).toEqual([sameVerdict, nothing])
      const { log, summary } = notesIn(run)
      expect([log.length, summary]).toEqual([1, 1])
      expect(log[0]).toMatch(
        /^note: Not posted: comment, check-run, suggestions \(forbidden: Resource not accessible by integration\b.*?\)\. The verdict does not depend on it\. /
      )
      expect(log[0]).toContain(`A change ${whose} gets a token that may only read`)
    })
  })
})

describe('whatever GitHub answers, the verdict is the same and nothing is posted twice', () => {
  const limited = { ...refusal(429, 'You have exceeded a secondary rate limit.'), headers: { 'retry-after': '1' } }
  type Row = { name: string; request: RegExp; faults: readonly Fault[]; there: object; told: number }
  const comment = /^POST .*\/issues\/1\/comments/
  const checkRun = /^POST .*\/check-runs/
  const review = /^POST .*\/pulls\/1\/reviews/

  const rows: readonly Row[] = [
    {
      name: '403 for the comment',
      request: comment,
      faults: [refusal(403, 'Resource not accessible by integration')],
      there: { ...everything, comments: 0 },
      told: 1
    },
    {
      name: '404 for the comment',
      request: comment,
      faults: [refusal(404, 'Not Found')],
      there: { ...everything, comments: 0 },
      told: 1
    },
    {
      name: '422 for the check run',
      request: checkRun,
      faults: [refusal(422, 'Invalid request.')],
      there: { ...everything, checkRuns: [] },
      told: 1
    },
    {
      name: '422 for a review of two lines, then for one of them',
      request: review,
      faults: [refusal(422, 'Unprocessable Entity'), refusal(422, 'Unprocessable Entity')],
      there: { ...everything, suggestions: [4] },
      told: 1
    },
    { name: '429 with retry-after', request: comment, faults: [limited], there: everything, told: 0 },
    {
      name: '502 after the comment was written',
      request: comment,
      faults: ['bad-gateway'],
      there: everything,
      told: 0
    },
    {
      name: '502 after the check run was made',
      request: checkRun,
      faults: ['bad-gateway'],
      there: everything,
      told: 0
    },
    { name: '502 after the review was made', request: review, faults: ['bad-gateway'], there: everything, told: 0 },
    {
      name: 'a connection that broke before the comment',
      request: comment,
      faults: ['reset'],
      there: everything,
      told: 0
    },
    { name: 'a connection that broke after the review', request: review, faults: ['lost'], there: everything, told: 0 },
    { name: 'an answer cut off', request: checkRun, faults: ['cut'], there: everything, told: 0 },
    { name: 'an answer that is slow', request: comment, faults: [1500], there: everything, told: 0 }
  ]

  test.each(rows)(
    '$name',
    async ({ request, faults, there, told }) => {
      const prepare = (server: Posted['server']) => server.fail(request, faults)
      await gatedLeftovers({ count: 2, publish: postTargets, prepare }, async run => {
        expect([judged(run), posted(run), notesIn(run).log.length]).toEqual([sameVerdict, there, told])
      })
    },
    60_000
  )
})

test('a second run of the same commit posts nothing that is there, and makes a check run of its own', async () => {
  await gatedLeftovers({ count: 2, publish: postTargets, times: 2 }, async run => {
    expect(posted(run)).toEqual({ ...everything, checkRuns: [0, 0] })
    expect(writes(run)).toBe(3 + 1)
  })
}, 30_000)

test('other comments, of people and of other tools, are left as they are', async () => {
  const theirs = [
    { id: 1, issue: 1, author: 'ada', body: 'Looks good.' },
    { id: 2, issue: 1, author: 'github-actions[bot]', body: 'Coverage: 91 %' }
  ]
  const prepare = ({ repository }: Posted['server']) =>
    void repository.comments.push(...theirs.map(one => ({ ...one })))
  await gatedLeftovers({ count: 1, publish: ['comment'], times: 2, prepare }, async ({ server }) => {
    expect(server.repository.comments.slice(0, 2)).toEqual(theirs)
    expect(server.repository.comments.length).toBe(3)
  })
}, 30_000)
