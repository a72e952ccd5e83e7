import { describe, expect, test } from '@jest/globals'
import { COMMENT_LIMIT_BYTES, type CommentView, renderComment } from '../../../src/reporters/comment/render.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'

const view: CommentView = {
  commit: '4d72202aa'.padEnd(40, '0'),
  newer: null,
  runUrl: 'https://github.com/acme/shop/actions/runs/7',
  repositoryUrl: 'https://github.com/acme/shop'
}
/** Between a number and its unit. */
const nbsp = '\u00a0'

const foot =
  '<sub>`4d72202` · <a href="https://github.com/acme/shop/actions/runs/7">the whole report</a> · .github/readiness.yml</sub>'

test('what is ready is one line, all else folded away', () => {
  expect(renderComment(aReport(), view, COMMENT_LIMIT_BYTES)).toBe(`## ✅ Ready — ✅ 1 passed

every check passed

<details><summary>Every check, and what was measured</summary>

| | Check | Measured | Time |
|---|---|---|--:|
| ✅ | No debug output \`no-debug\` | 0 matches in 41 files | 31${nbsp}ms |

</details>

${foot}
`)
})

test('what is not ready shows what needs somebody, and folds away the rest', () => {
  const text = renderComment(mixedReport, view, COMMENT_LIMIT_BYTES)
  const [shown = '', rest = ''] = text.split('<details><summary>2 more that passed or did not apply</summary>')
  const marks = (part: string) => part.match(/^\| (?!\|)\S+/gm)?.map(cell => cell.slice(2))
  expect([marks(shown), marks(rest)]).toEqual([
    ['❌', '❓', '⚠️', '⏳', '🏳️'],
    ['✅', '➖']
  ])
  const lineThere = 'https://github.com/acme/shop/blob/4d72202aa0000000000000000000000000000000/lib/a.ex#L12'
  expect(text).toContain(`- [\`lib/a.ex:12:5\`](${lineThere}) **error** IO.inspect left in code`)
  expect(text.endsWith(`Shown: 2 of 2 findings.\n\n${foot}\n`)).toBe(true)
})

test('what is out of date is folded away whole', () => {
  const text = renderComment(mixedReport, { ...view, newer: 'beefbeef'.padEnd(40, '0') }, COMMENT_LIMIT_BYTES)
  const [shown = ''] = text.split('<details>')
  expect(shown).toContain('> **Out of date:** this speaks of `4d72202`, and the pull request is at `beefbee` now.')
  expect(shown).not.toContain('| ❌')
})

const many = (count: number, message = 'IO.inspect left in code') =>
  aReport({
    results: [
      aResult({
        status: 'failed',
        findings: Array.from({ length: count }, (_, line) => aFinding({ line: line + 1, message, help: null }))
      })
    ]
  })

describe('GitHub takes 65,536 characters', () => {
  test.each([
    { count: 0, shown: 0, account: null },
    { count: 50, shown: 50, account: 'Shown: 50 of 50 findings.' },
    {
      count: 51,
      shown: 50,
      account:
        'Shown: 50 of 51 findings; the rest by rule: `elixir/io-inspect` 1. [The run](https://github.com/acme/shop/actions/runs/7) has all.'
    },
    {
      count: 10_000,
      shown: 50,
      account:
        'Shown: 50 of 10000 findings; the rest by rule: `elixir/io-inspect` 9950. [The run](https://github.com/acme/shop/actions/runs/7) has all.'
    }
  ])('of $count findings $shown are shown', ({ count, shown, account }) => {
    const text = renderComment(many(count), view, COMMENT_LIMIT_BYTES)
    expect([text.match(/^- /gm)?.length ?? 0, /^Shown: .*$/m.exec(text)?.[0] ?? null]).toEqual([shown, account])
  })

  test('at the limit it is whole, and one byte past it some findings are counted only', () => {
    const report = many(50, 'é'.repeat(400))
    const whole = renderComment(report, view, COMMENT_LIMIT_BYTES)
    const bytes = Buffer.byteLength(whole)
    expect(renderComment(report, view, bytes)).toBe(whole)
    const cut = renderComment(report, view, bytes - 1)
    const shown = cut.match(/^- /gm)?.length ?? 0
    expect([Buffer.byteLength(cut) < bytes, shown < 50]).toEqual([true, true])
    expect(cut).toContain(`Shown: ${shown} of 50 findings; the rest by rule: \`elixir/io-inspect\` ${50 - shown}.`)
  })

  test.each(Array.from({ length: 30 }, (_, index) => 300 + index * 911))('%d bytes are not exceeded', limit => {
    const hostile = { ...hostileReport, results: Array.from({ length: 40 }, () => hostileReport.results).flat() }
    expect(Buffer.byteLength(renderComment(hostile, view, limit))).toBeLessThanOrEqual(limit)
  })
})

test('nothing from outside is a mention, a link, or ends what is folded away', () => {
  const text = renderComment(hostileReport, view, COMMENT_LIMIT_BYTES)
  const outsideCode = text.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)|^```.*?^```$/gms, '')
  expect(outsideCode.match(/<script|@(?!&#8203;)|(?<!&)#\d|\p{Bidi_Control}/gu)).toBe(null)
  expect(outsideCode.match(/<details>/g)?.length).toBe(outsideCode.match(/<\/details>/g)?.length)
})
