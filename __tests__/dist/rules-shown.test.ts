import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { checkout } from '../git/checkout.ts'
import { withOrigin } from '../git/origin.ts'
import { githubServer } from '../github/github-server.ts'
import { aPullRequest } from '../github/repository.ts'
import { pullRequestEvent } from '../runner/event.ts'
import { runAction } from '../runner/run-action.ts'
import { withoutTimes } from './without-times.ts'

const DAY_MS = 86_400_000

/** Of UTC, so many days from now. At midnight a test may see the day before: the words below tell of more than one day. */
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

const config = (lines: number, until: readonly string[]) => `publish: [comment]
max-waivers: 3
waivers:
  - { check: ending, reason: it is slow, by: grace, until: ${until[0]} }
  - { check: lines, reason: it was short, by: grace, until: ${until[1]} }
checks:
  ending: "false"
  lines:
    run: printf 'a\\nb\\nc\\n'
    expect: lines >= ${lines}
`

/** Gates a pull request that alters a number of the rules, and gives every place where a reviewer may look. */
async function placesOf(before: number, after: number) {
  const until = [inDays(3), inDays(300)]
  await using origin = await withOrigin({
    base: { '.github/readiness.yml': config(before, until), '.github/CODEOWNERS': '* @grace\n' },
    change: { '.github/readiness.yml': config(after, until) }
  })
  const { head, base } = origin
  await using github = await githubServer({
    repository: { pullRequests: { 1: aPullRequest({ author: 'Codertocat', head, base }) } }
  })
  const workspace = await checkout(origin, join(origin.folder, 'work/shop'), { ref: 'merge', depth: 2 })
  const event = await pullRequestEvent(origin)
  const result = await runAction({ folder: join(origin.folder, 'runner'), workspace, event, env: github.env })
  const text = (path: string | undefined) => readFile(path ?? '', 'utf8')
  return {
    verdict: result.outputs.verdict,
    summary: result.summary ?? '',
    comment: github.repository.comments[0]?.body ?? '',
    html: await text(result.outputs.html),
    json: JSON.parse(await text(result.outputs.report))
  }
}

/** The rows of a section, without its head. */
function rowsOf(markdown: string, title: string): string[] {
  const [, section = ''] = markdown.split(new RegExp(`^### .*${title}$`, 'm'))
  const [own = ''] = section.split('\n### ')
  return own.split('\n').filter(line => /^\| (?!\||Check)/.test(line))
}

test('what a change alters in the rules stands in the summary, the comment and the page, with who must approve it', async () => {
  const { verdict, summary, comment, html, json } = await placesOf(3, 2)
  const changed = ['| 🔻\u00a0weaker | `lines` | lines &#62;= 3 is now lines &#62;= 2 | `.github/readiness.yml:8` |']
  expect([verdict, json.rules.changes.length]).toEqual(['waiting', 1])
  for (const markdown of [summary, comment]) {
    expect(rowsOf(markdown, 'What changes in the rules')).toEqual(changed)
    expect(markdown).toContain('it needs the approval of @&#8203;grace, by .github/CODEOWNERS:1')
    expect(markdown).toContain('> This change alters the rules: 1 weaker; judged by its own, the gate would be ready.')
    expect(rowsOf(withoutTimes(markdown), 'With the rules of this change')).toEqual([
      '| Lines `lines` | ✅ passed · exit 0 in N s | ✅ passed · exit 0 in N s |'
    ])
  }
  expect(html).toContain('What changes in the rules: 1 weaker')
  expect(html).toContain('lines &#62;= 3 is now lines &#62;= 2')
  expect(html).toContain('With the rules of this change: ✅ Ready')
})

test('a waiver that ends within a week, and one that is not needed, stand out in all of them', async () => {
  const { verdict, summary, comment, html, json } = await placesOf(3, 3)
  expect(verdict).toBe('ready')
  const states = json.debt.waivers.map(({ check, state }: { check: string; state: string }) => [check, state])
  expect([states, json.debt.maxWaivers]).toEqual([
    [
      ['ending', 'ending'],
      ['lines', 'unused']
    ],
    3
  ])
  const line =
    /^> Waivers: that of ending ends in [23] days; that of lines is not needed \(its check passed\): take it out\.$/m
  for (const markdown of [summary, comment]) {
    expect(markdown).toMatch(line)
    expect(rowsOf(markdown, 'What is excused')).toHaveLength(2)
  }
  // In sight, though a ready comment folds all else away.
  expect(comment.search(line)).toBeLessThan(comment.indexOf('<details>'))
  expect(html).toMatch(/<b class="urgent">ends in [23] days<\/b>/)
  expect(html).toContain('<b class="urgent">is not needed (its check passed): take it out</b>')
})
