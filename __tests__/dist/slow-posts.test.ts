import { beforeAll, describe, expect, test } from '@jest/globals'
import { postTargets } from '../../src/domain/report.ts'
import type { Fault } from '../github/faults.ts'
import { refusal } from '../github/reply.ts'
import { gatedLeftovers, type Posted } from './leftover-pull-request.ts'
import { everything, judged, notesIn, nothing, posted, sameVerdict } from './posted-outcome.ts'

const many = <T>(fault: T): readonly T[] => Array(50).fill(fault)
const secondary = 'You have exceeded a secondary rate limit.'
const comment = /^POST .*\/issues\/1\/comments/

type Row = { name: string; request: RegExp; faults: readonly Fault[]; there: object; told: number }

/** GitHub lets the gate wait: some minute each, so all of them at once. */
const rows: readonly Row[] = [
  {
    name: '429 that does not say how long: a minute later it is posted',
    request: comment,
    faults: [refusal(429, 'Too Many Requests')],
    there: everything,
    told: 0
  },
  {
    name: 'a secondary limit that does not say how long: a minute later it is posted',
    request: comment,
    faults: [refusal(403, secondary)],
    there: everything,
    told: 0
  },
  {
    name: 'a write that is never answered: once it is sure that it did not arrive, it is sent again',
    request: comment,
    faults: ['hang'],
    there: everything,
    told: 0
  },
  {
    name: 'a read that is never answered: it is asked again',
    request: /^GET .*\/pulls\/1$/,
    faults: ['hang'],
    there: everything,
    told: 0
  },
  {
    name: 'nothing is ever answered: the gate gives up, and says so once',
    request: /./,
    faults: many('hang' as const),
    there: nothing,
    told: 1
  },
  {
    name: 'a limit that does not end: the gate gives up, and says so once',
    request: /./,
    faults: many({ ...refusal(429, secondary), headers: { 'retry-after': '30' } }),
    there: nothing,
    told: 1
  }
]

const outcomes = new Map<string, object>()

beforeAll(async () => {
  await Promise.all(
    rows.map(({ name, request, faults }) => {
      const prepare = (server: Posted['server']) => server.fail(request, faults)
      return gatedLeftovers({ count: 2, publish: postTargets, prepare }, async run => {
        outcomes.set(name, { judged: judged(run), there: posted(run), told: notesIn(run).log.length })
      })
    })
  )
}, 300_000)

describe('GitHub takes its time, and the verdict is the same', () => {
  test.each(rows)('$name', ({ name, there, told }) => {
    expect(outcomes.get(name)).toEqual({ judged: sameVerdict, there, told })
  })
})
