import { describe, expect, test } from '@jest/globals'
import { postTargets } from '../../src/domain/report.ts'
import type { Permissions } from '../github/permissions.ts'
import { READ_ONLY_TOKEN } from '../github/tokens.ts'
import { merge, type RunnerEvent } from '../runner/event.ts'
import { gatedLeftovers, type Posted } from './leftover-pull-request.ts'
import { everything, judged, notesIn, nothing, posted, sameVerdict, writes } from './posted-outcome.ts'

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

describe('each place needs a right of its own, and what lacks it is said once', () => {
  const forbidden = (places: string) => `note: Not posted: ${places} (forbidden: Resource not accessible by integration`
  const give = (rights: string) => `. Give the job the permissions ${rights}.`
  type Row = { permissions: Permissions; there: object; places: string; rights: string }
  const rows: readonly Row[] = [
    {
      permissions: { contents: 'read', 'pull-requests': 'read' },
      there: nothing,
      places: 'comment, check-run, suggestions',
      rights: 'pull-requests: write and checks: write'
    },
    {
      permissions: { contents: 'read', 'pull-requests': 'write' },
      there: { ...everything, checkRuns: [] },
      places: 'check-run',
      rights: 'checks: write'
    },
    {
      permissions: { contents: 'read', checks: 'write' },
      there: { ...nothing, checkRuns: [0] },
      places: 'comment, suggestions',
      rights: 'pull-requests: write'
    },
    {
      permissions: { contents: 'read', 'pull-requests': 'read', issues: 'write', checks: 'write' },
      there: { ...everything, suggestions: [] },
      places: 'suggestions',
      rights: 'pull-requests: write'
    }
  ]
  test.each(rows)('$permissions', async ({ permissions, there, places, rights }) => {
    await gatedLeftovers({ count: 2, publish: postTargets, permissions }, async run => {
      expect([judged(run), posted(run)]).toEqual([sameVerdict, there])
      const { log, summary } = notesIn(run)
      expect([log.length, summary]).toEqual([1, 1])
      expect(log[0]?.startsWith(forbidden(places))).toBe(true)
      expect(log[0]?.endsWith(give(rights))).toBe(true)
    })
  })

  test('the rights that the README names are enough', async () => {
    const permissions: Permissions = { contents: 'read', 'pull-requests': 'write', checks: 'write' }
    await gatedLeftovers({ count: 2, publish: postTargets, permissions }, async run => {
      expect([judged(run), posted(run), notesIn(run)]).toEqual([sameVerdict, everything, { log: [], summary: 0 }])
    })
  })
})

test('a second run of the same commit posts nothing that is there, and makes a check run of its own', async () => {
  await gatedLeftovers({ count: 2, publish: postTargets, times: 2 }, async run => {
    expect(posted(run)).toEqual({ ...everything, checkRuns: [0, 0] })
    expect(writes(run)).toBe(3 + 1)
  })
})

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
})
