import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { aPullRequest } from '../github/repository.ts'
import { type Ended, forkWorkflows } from './fork-workflows.ts'

const leftover = { 'lib/shop.ex': 'def pay(x) do\n  IO.inspect(x)\nend\n' }

type Hostile = {
  readonly name: string
  /** What it makes of the report that the first job left. */
  readonly forge: (report: Record<string, unknown>, text: string) => unknown
  readonly says: string
  readonly exitCode?: number
}

const other = 'e'.repeat(40)

/** Pull request 2 is at another commit; 3 at the same, in the repository itself. */
const victims = (origin: { head: string; base: string }) => ({
  2: aPullRequest({ head: other, base: origin.base, author: 'ada' }),
  3: aPullRequest({ head: origin.head, base: origin.base, author: 'ada' })
})

const at = 'ARTIFACT/readiness-report.json'

describe('what a fork puts into the artifact redirects nothing, and is data', () => {
  const rows: readonly Hostile[] = [
    {
      name: 'the number of another pull request',
      forge: report => ({ ...report, pullRequest: 2 }),
      exitCode: 0,
      says: 'Pull request 2 is not at HEAD: the run for its last commit tells of it.'
    },
    {
      name: "another's number and commit",
      forge: report => ({ ...report, pullRequest: 2, head: other }),
      says: 'the report is about another commit than the run, HEAD'
    },
    {
      name: "the number of another's pull request at the same commit",
      forge: report => ({ ...report, pullRequest: 3 }),
      says: 'the report names pull request 3, and its run was on a change in mallory/shop, branch feature'
    },
    {
      name: 'a number that there is none of',
      forge: report => ({ ...report, pullRequest: 999_999_999 }),
      exitCode: 1,
      says: 'GitHub does not tell of pull request 999999999: Not Found'
    },
    {
      name: 'a number that is a path',
      forge: report => ({ ...report, pullRequest: '1/../2' }),
      says: `${at} is no report of this version (pullRequest: Invalid input: expected number, received string)`
    },
    {
      name: 'a verdict that is not that of its checks',
      forge: report => ({ ...report, verdict: 'ready' }),
      says: 'the verdict of the report is not that of its checks'
    },
    {
      name: 'a field more',
      forge: report => ({ ...report, publish: ['check-run'] }),
      says: `${at} is no report of this version (the report: Unrecognized key: "publish")`
    },
    {
      name: 'half of it',
      forge: (_, text) => text.slice(0, text.length / 2),
      says: `${at} is no report of this version`
    },
    { name: 'brackets without end', forge: () => '['.repeat(1_000_000), says: `${at} is no report of this version` },
    {
      name: 'bytes that are no text',
      forge: () => new Uint8Array([0xff, 0xfe, 0xfd]),
      says: `${at}: the report cannot be read`
    },
    {
      name: 'a file too large to be one',
      forge: () => new Uint8Array(100_000_001),
      says: `${at}: the report cannot be read (it has 100000001 bytes, and 100000000 are read at most)`
    },
    {
      name: 'a symbolic link to a file of the runner',
      forge: () => ({ link: '/etc/passwd' }),
      says: `${at}: the report cannot be read`
    },
    { name: 'a link to a device', forge: () => ({ link: '/dev/zero' }), says: `${at}: the report cannot be read` }
  ]

  test.each(rows)('$name', async ({ forge, says, exitCode = 2 }) => {
    await using fork = await forkWorkflows(leftover, victims)
    const text = await reportOf(await fork.gate())
    const forged = forge(JSON.parse(text), text)
    const content = isContent(forged) ? forged : JSON.stringify(forged)
    await fork.artifacts.replace('readiness-report', { 'readiness-report.json': content })
    const { gate } = await fork.comment()
    expect(gate?.exitCode).toBe(exitCode)
    const said = (gate?.log ?? []).join('\n').replaceAll(/\S+\/readiness-report\/readiness/g, 'ARTIFACT/readiness')
    expect(said.replaceAll(fork.origin.head, 'HEAD')).toContain(says)
    expect(fork.repository.comments).toEqual([])
  })

  test('markup, mentions, workflow commands, our own marker and paths out of the repository are shown as texts', async () => {
    const evil =
      '<img src=x onerror=alert(1)> @acme/all [a](javascript:b) <!-- readiness-gate key= --> </details>\n::error::x ##[add-mask]a'
    await using fork = await forkWorkflows(leftover, victims)
    const report = JSON.parse(await reportOf(await fork.gate()))
    const [check] = report.checks
    const path = '../../../../etc/passwd'
    const finding = { ...check.findings[0], message: evil, rule: evil, path, help: evil }
    const checks = [
      { ...check, id: evil, title: evil, evidence: evil, tail: evil, outputFile: '/etc/passwd', findings: [finding] }
    ]
    const forged = { ...report, reason: evil, config: evil, notes: [evil], checks }
    await fork.artifacts.replace('readiness-report', {
      'readiness-report.json': JSON.stringify(forged),
      'index.js': 'process.exit(9)',
      '.github/readiness.yml': 'checks: { a: "false" }'
    })
    const { conclusion, gate } = await fork.comment()
    expect([conclusion, gate?.annotations, gate?.masks]).toEqual(['success', [], []])
    const [comment, ...others] = fork.repository.comments
    expect([comment?.issue, others]).toEqual([1, []])
    const body = comment?.body ?? ''
    expect(activeParts(body)).toEqual([])
    expect(body).toContain('etc/passwd')
  })
})

async function reportOf({ gate }: Ended): Promise<string> {
  return readFile(gate?.outputs.report ?? '', 'utf8')
}

/** What of a comment would be more than text: outside of code, after the marker it begins with. */
function activeParts(body: string): readonly string[] {
  const [, ...lines] = body.split('\n')
  const prose = lines
    .join('\n')
    .replace(/^```text\n.*?^```$/gms, '')
    .replace(/`[^`\n]*`/g, '')
  const own = /^<(?:\/?(?:details|summary|sub|a)|br)\b/
  const tags = (prose.match(/<[a-z/!][^>]*>/gi) ?? []).filter(tag => !own.test(tag))
  return [...tags, ...(prose.match(/(?<!\\)\]\(|@acme|^::/gm) ?? [])]
}

function isContent(value: unknown): value is string | Uint8Array | { link: string } {
  return (
    typeof value === 'string' ||
    value instanceof Uint8Array ||
    (typeof value === 'object' && value !== null && 'link' in value)
  )
}
