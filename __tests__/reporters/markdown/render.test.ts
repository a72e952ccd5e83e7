import { describe, expect, test } from '@jest/globals'
import { renderMarkdown, renderMarkdownWithin } from '../../../src/reporters/markdown/render.ts'
import { unlimited } from '../../../src/reporters/markdown/room.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'

/** Between a number and its unit. */
const nbsp = '\u00a0'

test('the report is the verdict, every check in a table, and what to mend', () => {
  expect(
    renderMarkdown(mixedReport)
  ).toBe(`## ❌ Not ready — ❌ 1 failed · ⚠️ 1 failed, as a warning · ❓ 1 broken · ⏳ 1 waiting · 🏳️ 1 waived · ✅ 1 passed · ➖ 1 skipped

2 checks keep the gate shut

**Next:** No debug output: Remove it, or write through Logger. (1 more after it)

> there is no base to compare with: every finding counts as new

\`.github/readiness.yml\` · \`4d72202\` · 5.1 s

| | Check | Measured | Time |
|---|---|---|--:|
| ❌ | No debug output \`no-debug\` | 2 matches in 41 files · 2 findings · 1 ignored in the code | 31${nbsp}ms |
| ❓ | tests | mix: not found | 1${nbsp}min${nbsp}5${nbsp}s |
| ⚠️ | Documents \`docs\` | no file matches docs/\\*.md | 31${nbsp}ms |
| ⏳ | Staging \`staging\` | decided after the merge | 31${nbsp}ms |
| 🏳️ | Old debt \`old\` | 0 matches in 41 files · until 2026-12-31, by @&#8203;ops | 31${nbsp}ms |
| ✅ | Formatted \`format\` | exit 0 | 1.2${nbsp}s |
| ➖ | Go vet \`go\` | no go.mod | 0${nbsp}ms |

### ❌ No debug output

2 findings

* ❌ \`failures == 0\` → 2

- \`lib/a.ex:12:5\` **error** IO.inspect left in code \`elixir/io-inspect\`<br>Remove it, or write through Logger.
- \`lib/b.ex:3:5\` **warning** IO.inspect left in code \`elixir/io-inspect\` _not from this change_

### ❓ tests

mix: not found

Install Elixir before this step.


<details><summary>Last lines of the output</summary>

\`\`\`text
one
two
\`\`\`

</details>

### ⚠️ Documents

no file matches docs/\\*.md

* ❌ \`exists\` → no file matches docs/\\*.md
* ✅ \`size < 1MB\` → 0 B

Write docs/runbook.md.

Shown: 2 of 2 findings.
`)
})

test('nothing from outside is markup, a mention, a reference or a link', () => {
  const text = renderMarkdown(hostileReport)
  const outsideCode = text.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)|^```.*?^```$/gms, '')
  expect(outsideCode.match(/<(?!br>|\/?details>|\/?summary>)|@(?!&#8203;)|(?<!&)#\d|[^\\]\[|\p{Bidi_Control}/gu)).toBe(
    null
  )
  expect(outsideCode.length).toBeGreaterThan(1000)
})

test('a row of the table is one line with four cells', () => {
  const [row] = renderMarkdown(hostileReport)
    .split('\n')
    .filter(line => line.startsWith('| ❌'))
  expect(row?.replaceAll('\\|', '').split('|').length).toBe(6)
})

describe('within a limit', () => {
  const findings = Array.from({ length: 50 }, (_, line) => aFinding({ line: line + 1, help: null }))
  const report = aReport({ results: [aResult({ status: 'failed', findings }), aResult({ id: 'b', title: 'B' })] })
  const whole = renderMarkdown(report)
  const wholeBytes = Buffer.byteLength(whole)
  const within = (limit: number, one = report) =>
    renderMarkdownWithin(one, { ...unlimited, limit, sizeOf: Buffer.byteLength })
  const shownIn = (text: string) => text.match(/^- /gm)?.length ?? 0

  test('what just fits is whole', () => {
    expect(within(wholeBytes)).toBe(whole)
  })

  test('one byte less, and findings are left out and counted by rule', () => {
    const text = within(wholeBytes - 1)
    const shown = shownIn(text)
    const kept = whole.split('\n').slice(0, shown - 50 - 3)
    expect(text).toBe(
      `${kept.join('\n')}\n\nShown: ${shown} of 50 findings; the rest by rule: \`elixir/io-inspect\` ${50 - shown}. The JSON report has all.\n`
    )
    expect([shown < 50, shown > 35]).toEqual([true, true])
  })

  test.each(Array.from({ length: 33 }, (_, index) => wholeBytes - 1 - index * 100))(
    '%d bytes are not exceeded',
    limitBytes => {
      const text = within(limitBytes)
      const shown = shownIn(text)
      const [, of, left] = /Shown: (\d+) of 50 findings; .* (\d+)\./.exec(text) ?? []
      expect([Buffer.byteLength(text) <= limitBytes, Number(of), shown + Number(left)]).toEqual([true, shown, 50])
    }
  )

  test('checks that do not fit are counted as well', () => {
    const head = whole.slice(0, whole.indexOf('| ❌'))
    const account = 400 + Buffer.byteLength('The JSON report has all.`elixir/io-inspect`')
    expect(within(Buffer.byteLength(head) + account)).toBe(
      `${head}\nShown: 0 of 50 findings; the rest by rule: \`elixir/io-inspect\` 50. 2 more checks. The JSON report has all.\n`
    )
    expect(within(Buffer.byteLength(head) + account - 1)).toBe('')
  })

  test('however long and many the names of rules are', () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, index) => aFinding({ rule: `${'`€'.repeat(100)}${index}`, line: index + 1 }))
    const hostile = aReport({ results: [aResult({ status: 'failed', findings: named(300) })] })
    const sizes = Array.from({ length: 20 }, (_, index) => 4_000 + index * 537)
    expect(sizes.filter(limit => Buffer.byteLength(within(limit, hostile)) > limit)).toEqual([])
    expect(within(20_000, hostile)).toMatch(/^Shown: \d+ of 300 findings; the rest by rule: /m)
  })

  test('no more findings than are worth it are shown one by one, wherever they are', () => {
    const text = renderMarkdownWithin(report, { ...unlimited, findings: 10, elsewhere: 'See there.' })
    expect(text.split('\n').slice(-2)).toEqual([
      'Shown: 10 of 50 findings; the rest by rule: `elixir/io-inspect` 40. See there.',
      ''
    ])
    expect(shownIn(text)).toBe(10)
  })

  test('a help is told once, at the first of the findings that are shown', () => {
    const helped = ['a', 'b', 'a'].map((help, index) =>
      aFinding({ help, line: index + 1, severity: index === 0 ? 'notice' : 'error' })
    )
    const text = renderMarkdownWithin(aReport({ results: [aResult({ status: 'failed', findings: helped })] }), {
      ...unlimited,
      findings: 2
    })
    expect(text.match(/^- .*$/gm)?.map(line => line.replace(/^.*`/, ''))).toEqual(['<br>b', '<br>a'])
  })
})
