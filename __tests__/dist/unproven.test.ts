import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Tree } from '../git/write-tree.ts'
import { readiness } from './command-line.ts'
import { parseReport } from './json-report.ts'
import { markedSleep, processesWith } from './processes.ts'
import { withoutTimes } from './without-times.ts'
import { type WorkTree, workTree } from './work-tree.ts'

/** A process that is root and may still not read everything: without these two, permissions count for it too. */
const LIKE_EVERYBODY = '-dac_override,-dac_read_search'
const bounded =
  process.getuid?.() === 0 ? ['setpriv', `--bounding-set=${LIKE_EVERYBODY}`, `--inh-caps=${LIKE_EVERYBODY}`] : []

const sleep = markedSleep()

type Row = {
  readonly name: string
  /** The entry of the one check. */
  readonly check: readonly string[]
  readonly tree?: Tree
  readonly prepare?: (work: WorkTree) => Promise<void>
  readonly status: 'broken' | 'failed'
  readonly reason: string
}

const rows: readonly Row[] = [
  {
    name: 'a tool that is not there',
    check: ['run: no-such-tool --check'],
    status: 'broken',
    reason: '`no-such-tool` was not found'
  },
  {
    name: 'a program file that is not there',
    check: ['run: ./no-such-script'],
    status: 'broken',
    reason: '`./no-such-script` was not found'
  },
  {
    name: 'a tool that a signal ended',
    check: ['run: kill -KILL $$'],
    status: 'broken',
    reason: '`kill -KILL $$` was ended by SIGKILL'
  },
  {
    name: 'a child of the shell that a signal ended',
    check: ['run: bash -c "kill -SEGV \\$\\$"'],
    status: 'broken',
    reason: '`bash -c "kill -SEGV \\$\\$"` was ended by SIGSEGV'
  },
  {
    name: 'a tool that takes too long, with a grandchild',
    check: [`run: ${sleep} & ${sleep} & wait`, 'timeout: 1s'],
    status: 'broken',
    reason: '`sleep N & sleep N & wait` was not done within N s; it and all it started were ended'
  },
  {
    name: 'a folder to work in that is not there',
    check: ['run: "true"', 'working-directory: nowhere'],
    status: 'broken',
    reason: 'the working directory nowhere is not there'
  },
  {
    name: 'a glob that matches nothing, to scan',
    check: ['scan: lib/**/*.ex', 'forbid: elixir/dbg'],
    status: 'broken',
    reason: 'no file matches lib/**/*.ex'
  },
  {
    name: 'a document that is not there',
    check: ['file: docs/RUNBOOK.md'],
    status: 'failed',
    reason: 'exists: no file matches docs/RUNBOOK.md'
  },
  {
    name: 'no test ran',
    check: ['run: node --test'],
    tree: { 'package.json': '{}' },
    status: 'broken',
    reason: 'node --test: no test ran'
  },
  {
    name: 'no test ran, though the tests are counted',
    check: ['run: "true"', 'expect: failures == 0'],
    status: 'broken',
    reason: 'failures == 0: no test summary found in the output that tells failures'
  },
  {
    name: 'a source file that nobody may read',
    check: ['scan: lib/*.ex', 'forbid: elixir/dbg'],
    tree: { 'lib/a.ex': 'dbg(1)\n' },
    prepare: work => chmod(join(work.path, 'lib/a.ex'), 0),
    status: 'broken',
    reason: 'lib/a.ex cannot be read: permission denied'
  },
  {
    name: 'a document that nobody may read',
    check: ['file: NOTES.md', 'expect: section Rollback exists'],
    tree: { 'NOTES.md': '# Rollback\n' },
    prepare: work => chmod(join(work.path, 'NOTES.md'), 0),
    status: 'broken',
    reason: 'section Rollback exists: NOTES.md cannot be read: permission denied'
  },
  {
    name: 'a document that is not UTF-8',
    check: ['file: NOTES.md', 'expect: section Rollback exists'],
    tree: { 'NOTES.md': Buffer.from('# Rollback\ncaf\xe9\n', 'latin1') },
    status: 'broken',
    reason: 'section Rollback exists: NOTES.md cannot be read as text: it is not UTF-8'
  }
]

describe('what proves nothing shuts the gate', () => {
  test.each(rows)('$name → $status', async ({ check, tree = {}, prepare, status, reason }) => {
    const config = `checks:\n  it:\n${check.map(line => `    ${line}\n`).join('')}`
    await using work = await workTree({ '.github/readiness.yml': config, ...tree })
    await prepare?.(work)
    const { exitCode, stdout } = await readiness({
      cwd: work.path,
      args: ['check', '--format', 'json'],
      before: bounded
    })
    const { verdict, checks } = parseReport(stdout)
    const results = checks.map(({ status, reason }) => ({
      status,
      reason: withoutTimes(reason ?? '').replaceAll(sleep, 'sleep N')
    }))
    expect({ exitCode, verdict, results }).toEqual({ exitCode: 1, verdict: 'not-ready', results: [{ status, reason }] })
    expect(await processesWith(sleep)).toEqual([])
  })
})

test('a source file in another encoding is read all the same', async () => {
  const config = 'checks:\n  it:\n    scan: "lib/*.ex"\n    forbid: elixir/dbg\n'
  const latin1 = Buffer.from('# caf\xe9\ndbg(1)\n', 'latin1')
  const utf16 = Buffer.from('\ufeff# café\ndbg(1)\n', 'utf16le')
  await using work = await workTree({ '.github/readiness.yml': config, 'lib/a.ex': latin1, 'lib/b.ex': utf16 })
  const { exitCode, stdout } = await readiness({ cwd: work.path, args: ['check', '--format', 'json'] })
  const places = parseReport(stdout).checks.flatMap(({ findings }) =>
    findings.map(({ path, startLine }) => `${path}:${startLine}`)
  )
  expect({ exitCode, places }).toEqual({ exitCode: 1, places: ['lib/a.ex:2', 'lib/b.ex:2'] })
})

const NO_COMMIT = 'There is no git commit here: all files were read, and every finding counts as new.'

describe('without git', () => {
  const tree = { '.github/readiness.yml': 'checks:\n  it:\n    scan: lib/*.ex\n    forbid: elixir/dbg\n' }

  test('a folder that is no repository is judged, and the report says so', async () => {
    await using work = await workTree({ ...tree, 'lib/a.ex': ':ok\n' }, { isGit: false })
    const { exitCode, stdout } = await readiness({ cwd: work.path, args: ['check', '--format', 'json'] })
    const { verdict, notes } = parseReport(stdout)
    expect({ exitCode, verdict, notes }).toEqual({ exitCode: 0, verdict: 'ready', notes: [NO_COMMIT] })
  })

  test('a repository on a machine without git still shows its findings', async () => {
    await using work = await workTree({ ...tree, 'lib/a.ex': 'dbg(1)\n' })
    const { exitCode, stdout } = await readiness({
      cwd: work.path,
      args: ['check', '--format', 'json'],
      env: { PATH: '/nonexistent' }
    })
    const { verdict, notes } = parseReport(stdout)
    expect({ exitCode, verdict, notes }).toEqual({ exitCode: 1, verdict: 'not-ready', notes: [NO_COMMIT] })
  })
})
