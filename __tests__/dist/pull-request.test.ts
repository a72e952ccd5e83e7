import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { checkout } from '../git/checkout.ts'
import { git } from '../git/git.ts'
import { type Origin, withOrigin } from '../git/origin.ts'
import { githubServer } from '../github/github-server.ts'
import {
  mergeGroupEvent,
  NO_COMMIT,
  pullRequestEvent,
  pushEvent,
  type RunnerEvent,
  workflowDispatchEvent
} from '../runner/event.ts'
import { type ActionOptions, runAction } from '../runner/run-action.ts'
import { parseReport } from './json-report.ts'
import { withoutTimes } from './without-times.ts'

const config = `checks:
  no-debug:
    title: No debug output
    scan: lib/**/*.ex
    forbid: elixir/io-inspect
  tests:
    title: Tests pass
    run: "echo 'lib/shop.ex:3: looks wrong' && exit 3"
  changelog:
    title: The release is in the changelog
    file: CHANGELOG.md
    severity: warning
  readme:
    file: README.md
    expect: section Usage exists
`

const old = 'defmodule Old do\n  def run(x), do: IO.inspect(x)\nend\n'
const shop = 'defmodule Shop do\n  def pay(x) do\n    IO.inspect(x, label: "100%, a: b")\n  end\nend\n'

const stages = {
  base: { '.github/readiness.yml': config, 'README.md': '# Shop\n\n## Usage\n\nBuy.\n', 'lib/old.ex': old },
  change: { 'lib/shop.ex': shop },
  mainMovedOn: { 'lib/other.ex': ':ok\n' }
}

type Options = Partial<ActionOptions> & { readonly depth?: number; readonly isReachable?: boolean }

async function gated(origin: Origin, event: RunnerEvent, options: Options = {}) {
  const { depth = 1, isReachable = true, ...rest } = options
  const ref = event.name === 'pull_request' ? 'merge' : 'head'
  const workspace = await checkout(origin, join(origin.folder, 'work/shop'), { ref, depth })
  if (!isReachable) await git(workspace, 'remote', 'set-url', 'origin', '/no/acme/shop.git')
  return runAction({ folder: join(origin.folder, 'runner'), workspace, event, ...rest })
}

const nowhere = { path: null, startLine: 0, endLine: 0, startColumn: 0, endColumn: 0 }
const noDebug = { level: 'error', title: 'No debug output: elixir/io-inspect' }

test('a pull request, seen whole', async () => {
  await using origin = await withOrigin(stages)
  const event = await pullRequestEvent(origin)
  const { log, masks, debug, summary, outputs, annotations, ...rest } = await gated(origin, event, { depth: 2 })
  expect(rest).toEqual({
    conclusion: 'failure',
    exitCode: 1,
    signal: null,
    state: {},
    env: {},
    paths: [],
    matchers: [],
    failedFileCommand: null
  })
  expect(annotations).toEqual([
    {
      ...noDebug,
      message: 'IO.inspect left in code\nRemove it, or write through Logger.',
      path: 'lib/shop.ex',
      startLine: 3,
      endLine: 3,
      startColumn: 5,
      endColumn: 39
    },
    { level: 'error', title: 'Tests pass: failed', message: 'exit == 0 → 3', ...nowhere },
    {
      ...noDebug,
      message: 'IO.inspect left in code\nRemove it, or write through Logger.\nNot from this change.',
      path: 'lib/old.ex',
      startLine: 2,
      endLine: 2,
      startColumn: 19,
      endColumn: 32
    },
    {
      level: 'warning',
      title: 'The release is in the changelog: failed',
      message: 'exists → no file matches CHANGELOG.md',
      ...nowhere
    }
  ])
  const reportDir = join(origin.folder, 'runner/_temp/readiness-gate')
  expect(outputs).toEqual({
    verdict: 'not-ready',
    report: join(reportDir, 'readiness-report.json'),
    sarif: join(reportDir, 'readiness-report.sarif'),
    html: join(reportDir, 'readiness-report.html'),
    passed: '1',
    failed: '3',
    broken: '0',
    waiting: '0'
  })
  const names = ['.json', '.sarif', '.junit.xml', '.md', '.html'].map(ending => `readiness-report${ending}`)
  expect((await readdir(reportDir)).sort()).toEqual([...names, 'readiness-output'].sort())
  const golden = await readFile(new URL('fixtures/pull-request-summary.md', import.meta.url), 'utf8')
  expect(withoutTimes(summary ?? '')).toBe(
    golden.replace('COMMIT', origin.head.slice(0, 7)).replace('BASE', origin.base.slice(0, 7))
  )
})

test('a checkout without the base takes every finding as new, and says so', async () => {
  await using origin = await withOrigin(stages)
  await using github = await githubServer({
    repository: { files: { [`${origin.base}:.github/readiness.yml`]: config } }
  })
  const options = { depth: 1, isReachable: false, env: github.env }
  const { summary } = await gated(origin, await pullRequestEvent(origin), options)
  expect(summary).toContain('> Nothing to compare with, because commit ')
  expect(summary).toContain(' (check out with fetch-depth: 2): every finding counts as new.')
  expect(summary).not.toContain('_not from this change_')
})

test('where nobody shows the rules of the base, nothing is judged by those of the change', async () => {
  await using origin = await withOrigin(stages)
  await using github = await githubServer()
  const options = { depth: 1, isReachable: false, env: github.env }
  const { exitCode, outputs, annotations } = await gated(origin, await pullRequestEvent(origin), options)
  const why = 'GitHub shows no readiness config there, which may be for want of a right to read it'
  expect({ exitCode, outputs, messages: annotations.map(({ message }) => message) }).toEqual({
    exitCode: 2,
    outputs: {},
    messages: [
      `base ${origin.base.slice(0, 7)}: ${why} — check out the base too, with fetch-depth: 2, or give the job the permission contents: read`
    ]
  })
})

test('a mistake in the config is annotated at its line, and nothing is ready', async () => {
  await using origin = await withOrigin({
    ...stages,
    base: { '.github/readiness.yml': config.replace('scan:', 'scna:') }
  })
  const { exitCode, outputs, annotations, summary } = await gated(origin, await pullRequestEvent(origin))
  expect({ exitCode, outputs, summary, annotations }).toEqual({
    exitCode: 2,
    outputs: {},
    summary: null,
    annotations: [
      {
        level: 'error',
        title: 'The readiness config cannot be used',
        message: 'checks.no-debug.scna: unknown key\ndid you mean scan?',
        path: '.github/readiness.yml',
        startLine: 4,
        endLine: 4,
        startColumn: 5,
        endColumn: 5
      }
    ]
  })
})

describe('other events', () => {
  type Row = { name: string; event: (origin: Origin) => Promise<RunnerEvent>; old: string }
  const rows: readonly Row[] = [
    { name: 'a pull request from a fork', event: origin => pullRequestEvent({ ...origin, from: 'fork' }), old: 'old' },
    {
      name: 'a pull request from a fork that was deleted',
      event: origin => pullRequestEvent({ ...origin, from: 'deleted-fork' }),
      old: 'old'
    },
    { name: 'a merge group', event: mergeGroupEvent, old: 'old' },
    { name: 'a push', event: ({ base, head }) => pushEvent({ before: base, after: head }), old: 'old' },
    { name: 'a new branch', event: ({ head }) => pushEvent({ before: NO_COMMIT, after: head }), old: 'new' },
    { name: 'a start by hand', event: ({ head }) => workflowDispatchEvent(head), old: 'new' }
  ]

  test.each(rows)('$name', async ({ event, old }) => {
    await using origin = await withOrigin({ ...stages, mainMovedOn: {} })
    const { exitCode, outputs } = await gated(origin, await event(origin), { depth: 0 })
    const report = parseReport(await readFile(outputs.report ?? '', 'utf8'))
    const findings = report.checks.flatMap(check => check.findings)
    expect({
      exitCode,
      verdict: outputs.verdict,
      findings: findings.map(({ path, isNew }) => `${path} ${isNew ? 'new' : 'old'}`)
    }).toEqual({ exitCode: 1, verdict: 'not-ready', findings: [`lib/old.ex ${old}`, 'lib/shop.ex new'] })
  })
})
