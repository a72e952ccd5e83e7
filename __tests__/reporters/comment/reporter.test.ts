import { describe, expect, test } from '@jest/globals'
import type { Report } from '../../../src/domain/report.ts'
import { readMarker } from '../../../src/reporters/comment/marker.ts'
import { type CommentSink, createComment } from '../../../src/reporters/comment/reporter.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { aComment, type FakePullRequest, fakePullRequest } from '../../fakes/fake-pull-request.ts'
import { mixedReport } from '../mixed-report.ts'

const [older, newer] = ['a'.repeat(40), 'b'.repeat(40)]

const post = (github: FakePullRequest, report: Report, fields: Partial<CommentSink> = {}) =>
  createComment({
    github,
    pullRequest: 1,
    commit: older,
    run: { id: 7, attempt: 1 },
    runUrl: 'https://github.com/acme/shop/actions/runs/7',
    repositoryUrl: 'https://github.com/acme/shop',
    gate: 'Readiness/gate',
    ...fields
  }).post(report)

/** What somebody else's or an earlier run left. */
async function written(fields: Partial<CommentSink> = {}, report: Report = mixedReport): Promise<string> {
  const github = fakePullRequest({ head: fields.commit ?? older })
  await post(github, report, fields)
  return github.posted[0]?.body ?? ''
}

const writes = ({ calls }: FakePullRequest) => calls.filter(call => call === 'addComment' || call === 'editComment')

test('the first run writes a comment, with three questions before it', async () => {
  const github = fakePullRequest()
  expect(await post(github, mixedReport)).toBe(null)
  expect(github.calls).toEqual(['ownLogin', 'comments', 'pullRequest', 'addComment'])
  expect(readMarker(github.posted[0]?.body ?? '')).toMatchObject({ commit: older, run: { id: 7, attempt: 1 } })
})

test('a later run edits it, among whatever else is said there', async () => {
  const others = [aComment({ id: 1, author: 'ada' }), aComment({ id: 2, body: 'Coverage: 91 %' })]
  const github = fakePullRequest({ head: newer, comments: [...others, aComment({ id: 3, body: await written() })] })
  await post(github, mixedReport, { commit: newer, run: { id: 8, attempt: 1 } })
  expect(writes(github)).toEqual(['editComment'])
  expect(github.posted.slice(0, 2)).toEqual(others)
  expect(github.posted[2]?.body).toContain('`bbbbbbb`')
})

test('the same said again is not written again, whatever time it took', async () => {
  const github = fakePullRequest({ comments: [aComment({ body: await written() })] })
  const slower = { ...mixedReport, durationMs: 1, results: mixedReport.results.map(r => ({ ...r, durationMs: 5 })) }
  await post(github, slower, { run: { id: 8, attempt: 1 }, runUrl: 'https://github.com/acme/shop/actions/runs/8' })
  expect(writes(github)).toEqual([])
})

describe('a comment that is not ours is never touched', () => {
  test.each([
    { name: 'by another account, with our marker', fields: { author: 'mallory' } },
    { name: 'by an account of almost the same name', fields: { author: 'github-actions' } },
    { name: 'that somebody has hidden', fields: { isMinimised: true } }
  ])('$name', async ({ fields }) => {
    const theirs = aComment({ ...fields, body: await written() })
    const github = fakePullRequest({ comments: [theirs] })
    await post(github, aReport())
    expect([writes(github), github.posted[0]]).toEqual([['addComment'], theirs])
  })

  test.each([
    { name: 'of another gate', body: () => written({ gate: 'Readiness/other' }) },
    { name: 'that quotes our marker', body: async () => `Look: ${await written()}` },
    { name: 'without a marker', body: async () => '## ❌ Not ready' }
  ])('$name', async ({ body }) => {
    const theirs = aComment({ body: await body() })
    const github = fakePullRequest({ comments: [theirs] })
    await post(github, aReport())
    expect([writes(github), github.posted[0]]).toEqual([['addComment'], theirs])
  })
})

describe('a run never says less than is said there already', () => {
  test.each([
    { name: 'an older run, of the same commit', there: 8, ours: 7, commit: older, head: older, done: [] },
    { name: 'a later run, of the same commit', there: 7, ours: 8, commit: older, head: older, done: ['editComment'] },
    {
      name: 'a later run, of a commit that is no longer the last',
      there: 7,
      ours: 8,
      commit: newer,
      head: older,
      done: []
    },
    {
      name: 'an older run, of the commit that is the last again',
      there: 8,
      ours: 7,
      commit: newer,
      head: newer,
      done: ['editComment']
    }
  ])('$name: $done', async ({ there, ours, commit, head, done }) => {
    const body = await written({ run: { id: there, attempt: 1 } })
    const github = fakePullRequest({ head, comments: [aComment({ body })] })
    await post(github, aReport(), { commit, run: { id: ours, attempt: 1 } })
    expect(writes(github)).toEqual(done)
  })

  test('a second attempt is later than the first', async () => {
    const body = await written({ run: { id: 7, attempt: 2 } })
    const github = fakePullRequest({ comments: [aComment({ body })] })
    await post(github, aReport(), { run: { id: 7, attempt: 1 } })
    expect(writes(github)).toEqual([])
  })
})

test('of a commit that is no longer the last, an own comment is marked out of date, and none is begun', async () => {
  const last = 'c'.repeat(40)
  const begun = fakePullRequest({ head: last })
  await post(begun, mixedReport)
  const there = fakePullRequest({ head: last, comments: [aComment({ body: await written() })] })
  await post(there, mixedReport, { commit: newer, run: { id: 8, attempt: 1 } })
  expect([writes(begun), writes(there)]).toEqual([[], ['editComment']])
  expect(there.posted[0]?.body).toContain(
    '> **Out of date:** this speaks of `bbbbbbb`, and the pull request is at `ccccccc` now.'
  )
})

test('one that was deleted meanwhile is written anew', async () => {
  const github = fakePullRequest({
    comments: [aComment({ body: await written() })],
    refuse: { editComment: 'missing' }
  })
  expect(await post(github, aReport())).toBe(null)
  expect(writes(github)).toEqual(['editComment', 'addComment'])
})

test.each(['ownLogin', 'comments', 'addComment'] as const)('where %s is refused, that is told', async name => {
  const github = fakePullRequest({ refuse: { [name]: 'forbidden' } })
  expect(await post(github, aReport())).toMatchObject({ kind: 'refused', why: 'forbidden' })
})

test('where the last commit cannot be told, the comment is written all the same', async () => {
  const github = fakePullRequest({ refuse: { pullRequest: 'unreachable' } })
  expect(await post(github, aReport({ results: [aResult()] }))).toBe(null)
  expect(writes(github)).toEqual(['addComment'])
})
