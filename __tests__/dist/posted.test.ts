import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { postTargets } from '../../src/domain/report.ts'
import { COMMENT_LIMIT_BYTES } from '../../src/reporters/comment/render.ts'
import { SUMMARY_LIMIT_BYTES } from '../../src/reporters/job-summary/reporter.ts'
import { accountIn, gatedLeftovers, type Posted } from './leftover-pull-request.ts'

/** How many findings each place shows and how many it counts only; the sum is all of them. */
async function accounts({ result, server }: Posted) {
  const [json, sarif, html] = await Promise.all(
    [result.outputs.report, result.outputs.sarif, result.outputs.html].map(path => readFile(path ?? '', 'utf8'))
  )
  const [comment] = server.repository.comments
  const [run] = server.repository.checkRuns
  const junit = await readFile((result.outputs.report ?? '').replace(/json$/, 'junit.xml'), 'utf8')
  return {
    json: JSON.parse(json ?? '').checks[0].findings.length,
    sarif: JSON.parse(sarif ?? '').runs[0].results.length,
    html: html?.match(/<li data-path=/g)?.length ?? 0,
    junit: junit.match(/^lib\/shop\.ex:/gm)?.length ?? 0,
    log: [result.annotations.length, accountIn(result.log.join('\n'), 'Annotated')],
    summary: [linesIn(result.summary), accountIn(result.summary)],
    comment: [linesIn(comment?.body), accountIn(comment?.body)],
    checkRun: [run?.annotations.length, accountIn(run?.summary, 'Annotated')],
    suggestions: [
      server.repository.reviews.flatMap(({ comments }) => comments).length,
      accountIn(server.repository.reviews[0]?.body, 'Fixes to commit from here')
    ]
  }
}

const linesIn = (text: string | null | undefined) => text?.match(/^- \[?`lib\/shop\.ex:/gm)?.length ?? 0

const findings = (count: number) => (count === 1 ? 'finding' : 'findings')
const shownOf = (word: string, shown: number, count: number, elsewhere = '') =>
  count === 0
    ? null
    : `${word}: ${shown} of ${count} ${findings(count)}${shown < count ? `; the rest by rule: ${elsewhere.replace('#', String(count - shown))}` : '.'}`

const all = 'The JSON report has all.'
const run = '[The run](https://github.com/acme/shop/actions/runs/4711/attempts/1) has all.'

describe('every finding is accounted for in every place', () => {
  test.each([0, 1, 9, 10, 11, 49, 50, 51])('%d findings', async count => {
    const [inLog, here] = [Math.min(count, 10), Math.max(count - 10, 0)]
    const suggested = Math.min(count, 20)
    await gatedLeftovers({ count, publish: postTargets }, async posted => {
      expect(await accounts(posted)).toEqual({
        json: count,
        sarif: count,
        html: count,
        junit: count,
        log: [
          inLog,
          shownOf('Annotated', inLog, count, 'elixir/io-inspect #. The job summary and the JSON report have all.')
        ],
        summary: [count, shownOf('Shown', count, count)],
        comment: [Math.min(count, 50), shownOf('Shown', Math.min(count, 50), count, `\`elixir/io-inspect\` #. ${run}`)],
        checkRun: [here, count === 0 ? null : `Annotated: ${inLog} of ${count} in the log of the job, ${here} here.`],
        suggestions: [suggested, shownOf('Fixes to commit from here', suggested, count, 'elixir/io-inspect #.')]
      })
      expect([posted.result.exitCode, posted.result.outputs.verdict]).toEqual(
        count === 0 ? [0, 'ready'] : [1, 'not-ready']
      )
    })
  })

  test('10,000 findings, within every limit, with few requests', async () => {
    await gatedLeftovers({ count: 10_000, publish: postTargets }, async posted => {
      const { result, server } = posted
      const { summary, ...others } = await accounts(posted)
      expect(others).toEqual({
        json: 10_000,
        sarif: 10_000,
        html: 10_000,
        junit: 10_000,
        log: [
          10,
          shownOf('Annotated', 10, 10_000, 'elixir/io-inspect #. The job summary and the JSON report have all.')
        ],
        comment: [50, shownOf('Shown', 50, 10_000, `\`elixir/io-inspect\` #. ${run}`)],
        checkRun: [
          500,
          'Annotated: 10 of 10000 in the log of the job, 500 here; the rest by rule: elixir/io-inspect 9490.'
        ],
        suggestions: [20, shownOf('Fixes to commit from here', 20, 10_000, 'elixir/io-inspect #.')]
      })
      const [shown, account] = summary
      expect(account).toBe(shownOf('Shown', Number(shown), 10_000, `\`elixir/io-inspect\` #. ${all}`))
      expect([Number(shown) > 5_000, Buffer.byteLength(result.summary ?? '') <= SUMMARY_LIMIT_BYTES]).toEqual([
        true,
        true
      ])
      expect(Buffer.byteLength(server.repository.comments[0]?.body ?? '')).toBeLessThanOrEqual(COMMENT_LIMIT_BYTES)
      expect(server.requests).toEqual([
        'GET /repos/acme/shop/issues/1/comments',
        'GET /repos/acme/shop/pulls/1',
        'POST /graphql',
        'POST /repos/acme/shop/issues/1/comments',
        'POST /repos/acme/shop/check-runs',
        ...Array.from({ length: 9 }, () => 'PATCH /repos/acme/shop/check-runs/1000'),
        'GET /repos/acme/shop/pulls/1/files',
        'GET /repos/acme/shop/pulls/1/comments',
        'POST /repos/acme/shop/pulls/1/reviews'
      ])
      expect(result.debug.at(-1)).toBe('GitHub was asked 17 times.')
      expect([result.exitCode, result.outputs.verdict]).toEqual([1, 'not-ready'])
    })
  })
})
