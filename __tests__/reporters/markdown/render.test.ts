import { describe, expect, test } from '@jest/globals'
import { renderMarkdown, renderMarkdownWithin } from '../../../src/reporters/markdown/render.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'

test('the report is the verdict, every check in a table, and what to mend', () => {
  expect(
    renderMarkdown(mixedReport)
  ).toBe(`## ❌ Not ready — ❌ 2 failed · ❔ 1 broken · ⏳ 1 waiting · 🏳️ 1 waived · ✅ 1 passed · ➖ 1 skipped

2 checks keep the gate shut

**Next:** No debug output: Remove it, or write through Logger. (1 more after it)

> there is no base to compare with: every finding counts as new

\`.github/readiness.yml\` · \`4d72202\` · 5.1 s

| | Check | Measured | Time |
|---|---|---|--:|
| ❌ | No debug output \`no-debug\` | 2 matches in 41 files · 2 findings · 1 ignored in the code | 31 ms |
| ❔ | tests | mix: not found | 1 min 5 s |
| ⚠️ | Documents \`docs\` | no file matches docs/\\*.md | 31 ms |
| ⏳ | Staging \`staging\` | decided after the merge | 31 ms |
| 🏳️ | Old debt \`old\` | 0 matches in 41 files · until 2026-12-31, by @&#8203;ops | 31 ms |
| ✅ | Formatted \`format\` | exit 0 | 1.2 s |
| ➖ | Go vet \`go\` | no go.mod | 0 ms |

### ❌ No debug output

2 findings

* ❌ \`failures == 0\` → 2

- \`lib/a.ex:12:5\` **error** IO.inspect left in code (\`elixir/io-inspect\`)<br>Remove it, or write through Logger.
- \`lib/b.ex:3:5\` **warning** IO.inspect left in code (\`elixir/io-inspect\`) _not from this change_

### ❔ tests

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

  test('what just fits is whole', () => {
    expect(renderMarkdownWithin(report, wholeBytes)).toBe(whole)
  })

  test('one byte less, and findings are left out and counted', () => {
    const text = renderMarkdownWithin(report, wholeBytes - 1)
    const shown = text.match(/^- /gm)?.length ?? 0
    expect(text).toBe(
      `${whole
        .split('\n')
        .slice(0, shown - 50 - 1)
        .join('\n')}\n\nLeft out for want of space: ${50 - shown} more findings. The JSON report has all.\n`
    )
    expect([shown < 50, Buffer.byteLength(text) < wholeBytes]).toEqual([true, true])
  })

  test.each(Array.from({ length: 37 }, (_, index) => wholeBytes - 1 - index * 100))(
    '%d bytes are not exceeded',
    limitBytes => {
      const text = renderMarkdownWithin(report, limitBytes)
      const shown = text.match(/^- /gm)?.length ?? 0
      const [, left] = /(\d+) more findings/.exec(text) ?? []
      expect([Buffer.byteLength(text) <= limitBytes, shown + Number(left)]).toEqual([true, 50])
    }
  )

  test('checks that do not fit are counted as well', () => {
    const head = whole.slice(0, whole.indexOf('| ❌'))
    expect(renderMarkdownWithin(report, Buffer.byteLength(head) + 160)).toBe(
      `${head}\nLeft out for want of space: 2 more checks, 50 more findings. The JSON report has all.\n`
    )
  })

  test('where not even the verdict fits, nothing is shown', () => {
    expect(renderMarkdownWithin(report, 200)).toBe('')
  })
})
