import { describe, expect, test } from '@jest/globals'
import type { Report } from '../../../src/domain/report.ts'
import { COMMENT_LIMIT_BYTES, renderComment } from '../../../src/reporters/comment/render.ts'
import { renderMarkdown, renderMarkdownWithin } from '../../../src/reporters/markdown/render.ts'
import { unlimited } from '../../../src/reporters/markdown/room.ts'
import { aResult } from '../../fakes/a-report.ts'
import { gallery } from '../gallery.ts'

const changed = gallery['changed rules']
const excused = gallery.excused

/** From the heading of that name to the next. */
function sectionOf(markdown: string, name: string): string {
  const [, section = ''] = markdown.split(new RegExp(`^### .*${name}$`, 'm'))
  return (section.split('\n### ')[0] ?? '').trim()
}

const changes = `the change makes the rules weaker: it needs the approval of @&#8203;acme/ops, by .github/CODEOWNERS:1, on the last commit and not of its author

Have the change of .github/readiness.yml approved, then run this job again; or take it out of this pull request.

| | Check | What | Where |
|---|---|---|---|
| 🔻\u00a0weaker | \`tests\` | tests &#62;= 60 is now tests &#62;= 50 | \`.github/readiness.yml:12\` |
| 🔻\u00a0weaker | \`no-debug\` | lib/legacy/\\*\\* is not looked at any more | \`.github/readiness.yml:20\` |
| 🔻\u00a0weaker | all | max-waivers 3 is gone |  |
| 🔺\u00a0stronger | \`credo\` | expects failures == 0 as well | \`.github/readiness.yml:9\` |`

const preview = `**❌ Not ready** — credo not proven. _It is only tried, and does not count._

| Check | By the rules of the base | By those of this change |
|---|---|---|
| Credo \`credo\` | ✅ passed · exit 0 in 8.1 s | ❌ failed · exit 0 in 8.1 s · failures == 0: 2 |
| All tests pass \`tests\` | ✅ passed · 214 tests, 0 failures | ✅ passed · 214 tests, 0 failures |
| Documents \`docs\` | not there | ❓ broken · no file matches docs/\\*.md |`

const debt = `3 of at most 3 waivers open, 1 not needed; 2 findings ignored in the code

Take the waiver out.

| | Check | Until | Why, and by whom |
|---|---|---|---|
| 🏳️ | \`dialyzer\` | 2026-12-31 · has 36 days left | warnings of a dependency<br>by ada, a code owner of the config, in the rules of the base 0e11fac, since 0123456 of 2026-02-03 (Ada) |
| ⚠️ | \`coverage\` | 2026-11-28 · **ends in 3 days** | new module<br>by ada, a code owner of the config, in the rules of the base 0e11fac, since 0123456 of 2026-02-03 (Ada) |
| ⚠️ | \`credo\` | 2026-12-24 · **is not needed (its check passed): take it out** | old style<br>by eve, who is no code owner of the config, in the rules of the base 0e11fac |`

const comment = (report: Report) =>
  renderComment(
    report,
    { commit: 'abc', newer: null, runUrl: 'https://github.com/a/b', repositoryUrl: 'https://github.com/acme/shop' },
    COMMENT_LIMIT_BYTES
  )

describe.each([
  { where: 'the summary', render: renderMarkdown },
  { where: 'the comment', render: comment }
])('in $where', ({ render }) => {
  test('what changes in the rules, who has to approve it, and how the change stands by its own', () => {
    const text = render(changed)
    expect(sectionOf(text, 'What changes in the rules')).toBe(changes)
    expect(sectionOf(text, 'With the rules of this change')).toContain(preview)
    expect(text).not.toContain('### ⏳ The rules do not become weaker')
  })

  test('what is excused: what ends soon, and what is not needed', () => {
    expect(sectionOf(render(excused), 'What is excused')).toContain(debt)
  })
})

test('waivers that need nobody stand after the checks', () => {
  const [open] = excused.debt.waivers
  const quiet = { ...excused, debt: { ...excused.debt, waivers: open ? [open] : [] } }
  const results = [aResult({ status: 'failed', reason: 'bad' })]
  const headings = renderMarkdown({ ...quiet, results }).match(/^### .*/gm)
  expect(headings).toEqual(['### ❌ No debug output', '### What is excused'])
})

test('rules of the change that judge nothing otherwise are tried all the same', () => {
  const { preview } = changed
  const text = renderMarkdown({ ...changed, preview: preview && { ...preview, results: [] } })
  expect(sectionOf(text, 'With the rules of this change')).toContain('\n\nNo check would be judged otherwise.')
})

describe('with too little room', () => {
  const rows = Array.from({ length: 200 }, (_, index) => ({
    direction: 'weaker' as const,
    check: `c${index}`,
    message: 'is off',
    place: null
  }))
  const many: Report = { ...changed, preview: null, rules: { ...changed.rules, changes: rows } }
  const within = (limit: number) => renderMarkdownWithin(many, { ...unlimited, limit, sizeOf: Buffer.byteLength })
  const shownIn = (text: string) => text.match(/^\| 🔻/gm)?.length ?? 0

  test('a comment shows fifty changes, and says of how many', () => {
    const text = comment(many)
    expect([shownIn(text), /^Shown: .* changes\.$/m.exec(text)?.[0]]).toEqual([50, 'Shown: 50 of 200 changes.'])
  })

  test.each(Array.from({ length: 12 }, (_, index) => 1500 + index * 613))('%d bytes hide none of them', limit => {
    const text = within(limit)
    const [, told, all] = /^Shown: (\d+) of (\d+) changes\.$/m.exec(text) ?? []
    const isHidden = text.includes('200 changes of the rules.')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
    expect(isHidden ? [shownIn(text), told] : [Number(told), all]).toEqual(
      isHidden ? [0, undefined] : [shownIn(text), '200']
    )
  })
})
