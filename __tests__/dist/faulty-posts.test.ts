import { describe, expect, test } from '@jest/globals'
import { postTargets } from '../../src/domain/report.ts'
import type { Fault } from '../github/faults.ts'
import { type FakeReply, refusal } from '../github/reply.ts'
import { OUTSIDER_TOKEN } from '../github/tokens.ts'
import { gatedLeftovers, type Posted } from './leftover-pull-request.ts'
import { everything, judged, notesIn, nothing, posted, sameVerdict } from './posted-outcome.ts'

const secondary = 'You have exceeded a secondary rate limit.'
const limited = (status: number): FakeReply => ({ ...refusal(status, secondary), headers: { 'retry-after': '1' } })
const forbidden = refusal(403, 'Resource not accessible by integration')
const unavailable = refusal(503, 'Service Unavailable')
const many = <T>(fault: T): readonly T[] => Array(20).fill(fault)

/** `told`: the places that were left out and why, `null` where all is there. */
type Row = { name: string; request: RegExp; faults: readonly Fault[]; there: object; told: string | null }

const comment = /^POST .*\/issues\/1\/comments/
const comments = /^GET .*\/issues\/1\/comments/
const checkRun = /^POST .*\/check-runs/
const review = /^POST .*\/pulls\/1\/reviews/
const pull = /^GET .*\/pulls\/1$/

const withoutComment = { ...everything, comments: 0 }
const withoutCheckRun = { ...everything, checkRuns: [] }
const withoutSuggestions = { ...everything, suggestions: [] }

const refused: readonly Row[] = [
  { name: '401', request: /./, faults: many(refusal(401, 'Bad credentials')), there: nothing, told: 'all forbidden' },
  {
    name: '403 for the comment',
    request: comment,
    faults: [forbidden],
    there: withoutComment,
    told: 'comment forbidden'
  },
  {
    name: '403 for the check run',
    request: checkRun,
    faults: [forbidden],
    there: withoutCheckRun,
    told: 'check-run forbidden'
  },
  {
    name: '403 for the review',
    request: review,
    faults: [forbidden],
    there: withoutSuggestions,
    told: 'suggestions forbidden'
  },
  {
    name: '403 to read the pull request',
    request: pull,
    faults: many(forbidden),
    there: withoutSuggestions,
    told: 'suggestions forbidden'
  },
  {
    name: '404 for the comment',
    request: comment,
    faults: [refusal(404, 'Not Found')],
    there: withoutComment,
    told: 'comment missing'
  },
  {
    name: '404 for everything',
    request: /./,
    faults: many(refusal(404, 'Not Found')),
    there: nothing,
    told: 'all missing'
  },
  {
    name: '422 for the comment',
    request: comment,
    faults: [refusal(422, 'Validation Failed')],
    there: withoutComment,
    told: 'comment invalid'
  },
  {
    name: '422 for the first batch of the check run',
    request: checkRun,
    faults: [refusal(422, 'Invalid request.')],
    there: withoutCheckRun,
    told: 'check-run invalid'
  },
  {
    name: '422 for a review of two lines, then for one of them',
    request: review,
    faults: [refusal(422, 'Unprocessable Entity'), refusal(422, 'Unprocessable Entity')],
    there: { ...everything, suggestions: [4] },
    told: 'suggestions invalid'
  }
]

const mended: readonly Row[] = [
  { name: '429 with retry-after', request: comment, faults: [limited(429)] },
  { name: 'a secondary limit, 403 with retry-after', request: checkRun, faults: [limited(403)] },
  { name: 'a secondary limit for a read', request: comments, faults: [limited(403)] },
  { name: '503, then success', request: review, faults: [unavailable] },
  { name: '503 for a read, twice, then success', request: pull, faults: [unavailable, unavailable] },
  { name: '502 after the comment was written', request: comment, faults: ['bad-gateway'] as const },
  { name: '502 after the check run was made', request: checkRun, faults: ['bad-gateway'] as const },
  { name: '502 after the review was made', request: review, faults: ['bad-gateway'] as const },
  { name: 'a connection that broke before the comment', request: comment, faults: ['reset'] as const },
  { name: 'a connection that broke before a read', request: comments, faults: ['reset'] as const },
  { name: 'a connection that broke after the review', request: review, faults: ['lost'] as const },
  { name: 'an answer cut off', request: checkRun, faults: ['cut'] as const },
  { name: 'an answer that is slow', request: comment, faults: [1500] }
].map(row => ({ ...row, there: everything, told: null }))

/** `Not posted: comment, check-run (forbidden: …` → `comment, check-run forbidden` */
function told(run: Posted): string | null {
  const [note] = notesIn(run).log
  const [, places = '', why = ''] = /^note: Not posted: (.*?) \(([a-z]+): /.exec(note ?? '') ?? []
  const isAll = places === 'comment, check-run, suggestions'
  return note === undefined ? null : `${isAll ? 'all' : places} ${why}`
}

describe('whatever GitHub answers, the verdict is the same and nothing is posted twice', () => {
  // Most of their time is GitHub's: a second between writes, some before a second try.
  test.concurrent.each([...refused, ...mended])('$name', async ({ name, request, faults, ...outcome }) => {
    const prepare = (server: Posted['server']) => server.fail(request, faults)
    await gatedLeftovers({ count: 2, publish: postTargets, prepare }, async run => {
      expect([judged(run), { there: posted(run), told: told(run) }]).toEqual([sameVerdict, outcome])
    })
  })

  test('a token that may not see the repository', async () => {
    const inputs = { 'github-token': OUTSIDER_TOKEN }
    await gatedLeftovers({ count: 2, publish: postTargets, inputs }, async run => {
      expect([judged(run), posted(run), told(run)]).toEqual([sameVerdict, nothing, 'all missing'])
    })
  })

  test('the hourly limit reached on the way: what came before it is there, and nothing waits for an hour', async () => {
    await gatedLeftovers({ count: 2, publish: postTargets, limit: 5 }, async run => {
      expect([judged(run), posted(run), told(run)]).toEqual([
        sameVerdict,
        { ...everything, suggestions: [] },
        'suggestions limited'
      ])
    })
  })
})

describe('a check run of more than one batch', () => {
  const more = /^PATCH .*\/check-runs/
  const all = { annotations: [50 + 41], account: 'Annotated: 10 of 101 in the log of the job, 91 here.', told: null }
  type Batches = { name: string; faults: readonly Fault[]; outcome: object }
  const rows: readonly Batches[] = [
    {
      name: 'the second is refused: what is missing is said, and is in the other places',
      faults: [refusal(422, 'Invalid request.')],
      outcome: { ...all, annotations: [50], told: 'check-run invalid' }
    },
    { name: 'the second got no answer: it is not appended again', faults: ['bad-gateway'], outcome: all },
    { name: 'the second did not arrive: it is sent again', faults: ['reset'], outcome: all }
  ]
  test.concurrent.each(rows)('$name', async ({ faults, outcome }) => {
    const prepare = (server: Posted['server']) => server.fail(more, faults)
    await gatedLeftovers({ count: 101, publish: ['check-run'], prepare }, async run => {
      const { checkRuns } = run.server.repository
      const seen = {
        annotations: checkRuns.map(({ annotations }) => annotations.length),
        account: checkRuns[0]?.summary?.trimEnd().split('\n').at(-1),
        told: told(run)
      }
      expect(seen).toEqual(outcome)
      expect(run.result.exitCode).toBe(1)
      expect(run.result.summary?.match(/^- `lib\/shop\.ex:/gm)).toHaveLength(101)
    })
  })
})
