import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../../src/domain/finding.ts'
import type { NewReview } from '../../../src/domain/github.ts'
import { createSuggestions } from '../../../src/reporters/suggestions/reporter.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { type FakePullRequest, fakePullRequest } from '../../fakes/fake-pull-request.ts'

const commit = 'a'.repeat(40)

/** A file in which every line is a leftover, and all of it new. */
const source = (lines: number) => Array.from({ length: lines }, (_, index) => `  IO.inspect(x${index + 1})`).join('\n')

const fileOf = (lines: number, path = 'lib/a.ex') => ({
  path,
  previousPath: null,
  status: 'added' as const,
  patch: `@@ -0,0 +1,${lines} @@\n${source(lines).replaceAll(/^/gm, '+')}`
})

/** Goes with its line. */
const leftover = (line: number, fields: Partial<Finding> & { path?: string } = {}) =>
  aFinding({
    line,
    fix: { edits: [{ startLine: line, startColumn: 1, endLine: line + 1, endColumn: 1, text: '' }] },
    ...fields
  })

const reportOf = (findings: readonly Finding[]) => aReport({ results: [aResult({ status: 'failed', findings })] })

const post = (
  github: FakePullRequest,
  findings: readonly Finding[],
  sourceOf: (path: string) => string | null = () => source(100)
) => createSuggestions({ github, pullRequest: 1, commit, sourceOf }).post(reportOf(findings))

const linesOf = ({ comments }: NewReview) => comments.map(({ startLine }) => startLine)

test('a new finding with a fix is a comment on its line', async () => {
  const github = fakePullRequest({ files: [fileOf(100)] })
  expect(await post(github, [leftover(3), aFinding({ line: 4 }), leftover(5, { isNew: false })])).toBe(null)
  expect(github.reviewed).toEqual([
    {
      commit,
      body: expect.stringMatching(
        /^Fixes to commit from here: 1 of 1 finding\.\n<!-- readiness-gate part=[0-9a-f]{16} -->\n$/
      ),
      comments: [
        {
          path: 'lib/a.ex',
          startLine: 3,
          endLine: 3,
          body: expect.stringMatching(/^<!-- readiness-gate fix=[0-9a-f]{16} -->\n/)
        }
      ]
    }
  ])
  expect(github.reviewed[0]?.comments[0]?.body.split('\n').slice(1)).toEqual([
    '**No debug output:** IO.inspect left in code (`elixir/io-inspect`)',
    '',
    '```suggestion',
    '```',
    ''
  ])
})

test('backticks in the code do not end the suggestion', async () => {
  const github = fakePullRequest({ files: [fileOf(100)] })
  const fix = { edits: [{ startLine: 3, startColumn: 1, endLine: 3, endColumn: 4, text: '````md `` ```' }] }
  await post(github, [leftover(3, { fix })])
  expect(github.reviewed[0]?.comments[0]?.body.split('\n').slice(3)).toEqual([
    '`````suggestion',
    '````md `` ```O.inspect(x3)',
    '`````',
    ''
  ])
})

test('no question is asked where nothing can be fixed', async () => {
  const github = fakePullRequest()
  const waived = aResult({ status: 'waived', findings: [leftover(1)] })
  const reporter = createSuggestions({ github, pullRequest: 1, commit, sourceOf: () => source(9) })
  expect(await reporter.post(aReport({ results: [waived, aResult({ findings: [aFinding()] })] }))).toBe(null)
  expect(github.calls).toEqual([])
})

test('none is made twice, and one that somebody else quotes counts for nothing', async () => {
  const github = fakePullRequest({ files: [fileOf(100)] })
  await post(github, [leftover(3)])
  await post(github, [leftover(3), leftover(4)])
  const [first, second] = github.reviewed
  expect([github.reviewed.length, second && linesOf(second)]).toEqual([2, [4]])
  const [theirs] = first?.comments ?? []
  const quoted = { author: 'mallory', path: 'lib/a.ex', line: 3, body: theirs?.body ?? '' }
  const other = fakePullRequest({ files: [fileOf(100)], lineComments: [quoted] })
  await post(other, [leftover(3)])
  expect(other.reviewed.map(linesOf)).toEqual([[3]])
})

describe('what GitHub would not take is not asked for', () => {
  test.each([
    { name: 'a file that the diff does not show', files: [fileOf(100, 'lib/b.ex')] },
    { name: 'a line that the diff does not show', files: [fileOf(2)] },
    { name: 'a file without hunks', files: [{ ...fileOf(100), patch: null }] }
  ])('$name', async ({ files }) => {
    const github = fakePullRequest({ files })
    expect([await post(github, [leftover(3)]), github.reviewed]).toEqual([null, []])
  })

  test('a file that cannot be read', async () => {
    const github = fakePullRequest({ files: [fileOf(100)] })
    expect([await post(github, [leftover(3)], () => null), github.reviewed]).toEqual([null, []])
  })

  test('a second fix of the same line', async () => {
    const github = fakePullRequest({ files: [fileOf(100)] })
    await post(github, [leftover(3), leftover(3, { rule: 'other', fingerprint: 'other' })])
    expect(github.reviewed.map(linesOf)).toEqual([[3]])
  })

  test('a commit that is no longer the last', async () => {
    const github = fakePullRequest({ head: 'b'.repeat(40), files: [fileOf(100)] })
    expect([await post(github, [leftover(3)]), github.reviewed]).toEqual([null, []])
  })
})

test.each([
  { count: 20, shown: 20, said: 'Fixes to commit from here: 20 of 20 findings.' },
  { count: 21, shown: 20, said: 'Fixes to commit from here: 20 of 21 findings; the rest by rule: elixir/io-inspect 1.' }
])('of $count fixes $shown are offered at once', async ({ count, shown, said }) => {
  const github = fakePullRequest({ files: [fileOf(100)] })
  await post(
    github,
    Array.from({ length: count }, (_, index) => leftover(index + 1))
  )
  expect(github.reviewed.map(({ body, comments }) => [comments.length, body.split('\n')[0]])).toEqual([[shown, said]])
})

test('one bad line does not lose the review', async () => {
  const takes = (review: NewReview) => !linesOf(review).includes(5)
  const github = fakePullRequest({ files: [fileOf(100)], takes })
  const refusal = await post(
    github,
    Array.from({ length: 8 }, (_, index) => leftover(index + 1))
  )
  expect(github.reviewed.flatMap(linesOf).sort()).toEqual([1, 2, 3, 4, 6, 7, 8])
  expect(new Set(github.reviewed.map(({ body }) => body)).size).toBe(github.reviewed.length)
  expect(refusal).toEqual({ kind: 'refused', why: 'invalid', message: '1 of 8 suggestions: GitHub says invalid' })
})

test.each(['ownLogin', 'pullRequest', 'changedFiles', 'lineComments', 'addReview'] as const)(
  'where %s is refused, that is told',
  async name => {
    const github = fakePullRequest({ files: [fileOf(100)], refuse: { [name]: 'forbidden' } })
    expect(await post(github, [leftover(3)])).toEqual({
      kind: 'refused',
      why: 'forbidden',
      message: 'GitHub says forbidden'
    })
  }
)
