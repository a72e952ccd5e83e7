import { describe, expect, test } from '@jest/globals'
import { noEvent } from '../../src/domain/event.ts'
import type { Report } from '../../src/domain/report.ts'
import { gateRepository, type Request } from '../../src/pipeline.ts'
import { createFiles } from '../../src/platform/files/files.ts'
import { createGit } from '../../src/platform/git/git.ts'
import { namedBase } from '../../src/scope/named-base.ts'
import { aRun, fakePorts } from '../fakes/fake-ports.ts'
import { fakeStore } from '../fakes/fake-store.ts'
import { git, gitEnvironment } from '../git/git.ts'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { type Tree, writeTree } from '../git/write-tree.ts'

const config = `checks:
  no-debug:
    scan: lib/**/*.ex
    forbid: elixir/io-inspect
`

const body = 'defmodule A do\n  def a, do: 1\n\n  def b, do: 2\n\n  def c, do: 3\n'
const shown = '  def d(x), do: IO.inspect(x)\n'
const ignored = '  # gate-ignore: elixir/io-inspect — it prints\n'

type Row = { readonly name: string; readonly before: Tree; readonly change: Tree; readonly findings: readonly string[] }

const rows: readonly Row[] = [
  {
    name: 'code moved within its file',
    before: { 'lib/a.ex': `${body}${shown}` },
    change: { 'lib/a.ex': `${shown}${body}` },
    findings: ['lib/a.ex:1 old']
  },
  {
    name: 'code moved to another file',
    before: { 'lib/a.ex': `${body}${shown}` },
    change: { 'lib/a.ex': body, 'lib/b.ex': shown },
    findings: ['lib/b.ex:1 old']
  },
  {
    name: 'a file renamed and edited',
    before: { 'lib/a.ex': `${body}${shown}` },
    change: { 'lib/a.ex': null, 'lib/b/c.ex': `# new\n${body}${shown}` },
    findings: ['lib/b/c.ex:8 old']
  },
  {
    name: 'code copied',
    before: { 'lib/a.ex': `${body}${shown}` },
    change: { 'lib/b.ex': shown },
    findings: ['lib/a.ex:7 old', 'lib/b.ex:1 new']
  },
  {
    name: 'a second one like the first, above it',
    before: { 'lib/a.ex': `${body}${shown}` },
    change: { 'lib/a.ex': `${shown}${body}${shown}` },
    findings: ['lib/a.ex:1 new', 'lib/a.ex:8 old']
  },
  {
    name: 'code indented anew',
    before: { 'lib/a.ex': shown },
    change: { 'lib/a.ex': `  ${shown}` },
    findings: ['lib/a.ex:1 old']
  },
  {
    name: 'line ends of a whole file',
    before: { 'lib/a.ex': `${body}${shown}` },
    change: { 'lib/a.ex': `${body}${shown}`.replaceAll('\n', '\r\n') },
    findings: ['lib/a.ex:7 old']
  },
  {
    name: 'a line that says something else',
    before: { 'lib/a.ex': `${body}${shown}` },
    change: { 'lib/a.ex': `${body}${shown.replace('(x)\n', '(x, label: "x")\n')}` },
    findings: ['lib/a.ex:7 new']
  },
  {
    name: 'a comment taken away that ignored it',
    before: { 'lib/a.ex': `${ignored}${shown}` },
    change: { 'lib/a.ex': shown },
    findings: ['lib/a.ex:1 new']
  },
  {
    name: 'a file moved to where it is scanned',
    before: { 'test/a.ex': `${body}${shown}` },
    change: { 'test/a.ex': null, 'lib/a.ex': `${body}${shown}` },
    findings: ['lib/a.ex:7 new']
  },
  {
    name: 'a file that git kept as generated, now written by hand',
    before: { 'lib/gen.ex': shown, 'lib/a.ex': body, '.gitattributes': 'lib/gen.ex linguist-generated\n' },
    change: { 'lib/gen.ex': `# again\n${shown}`, 'lib/a.ex': `${body}${shown}` },
    findings: ['lib/a.ex:7 new']
  }
]

test.each(rows)('$name: $findings', async ({ before, change, findings }) => {
  await using folder = await temporaryFolder()
  await commitBoth(folder.path, { ...before, '.github/readiness.yml': config }, change)
  expect(placesIn(await judge(folder.path))).toEqual(findings)
})

describe('with new findings only', () => {
  const before = { '.github/readiness.yml': `new-findings-only: true\n${config}`, 'lib/a.ex': `${body}${shown}` }
  const told = (report: Report) => [report.verdict, report.results[0]?.evidence, ...placesIn(report)]

  test('what was there before fails no check, is shown, and is said not to count', async () => {
    await using folder = await temporaryFolder()
    await commitBoth(folder.path, before, { 'lib/a.ex': `${shown}${body}` })
    const evidence = '1 match in 2 files; 1 old finding not counted'
    expect(told(await judge(folder.path))).toEqual(['ready', evidence, 'lib/a.ex:1 old'])
  })

  test('what the change brings fails it', async () => {
    await using folder = await temporaryFolder()
    await commitBoth(folder.path, before, { 'lib/b.ex': shown })
    expect(told(await judge(folder.path))).toEqual([
      'not-ready',
      '2 matches in 3 files; 1 old finding not counted',
      'lib/a.ex:7 old',
      'lib/b.ex:1 new'
    ])
  })

  test('without a base all of them count', async () => {
    await using folder = await temporaryFolder()
    await commitBoth(folder.path, before, {})
    expect(told(await judge(folder.path, { base: null }))).toEqual([
      'not-ready',
      '1 match in 2 files',
      'lib/a.ex:7 new'
    ])
  })

  test('what a command tells is old by its line, and its exit code is what it is', async () => {
    await using folder = await temporaryFolder()
    const checks = {
      lint: { run: 'flake8 .', expect: ['errors == 0', 'exit <= 1'] },
      strict: { run: 'flake8 .' }
    }
    const file = 'import os\n\n\nx = 1\n'
    await commitBoth(
      folder.path,
      { '.github/readiness.yml': JSON.stringify({ 'new-findings-only': true, checks }), 'a.py': file },
      { 'a.py': `${file}import re\n` }
    )
    const stdout = ["a.py:1:1: F401 'os' imported but unused", "a.py:4:1: E741 ambiguous variable name 'x'", ''].join(
      '\n'
    )
    const run = async () => aRun({ stdout, end: { kind: 'exited', code: 1 } })
    const ports = fakePorts({ files: createFiles(folder.path) })
    const report = await judge(folder.path, { ports: { ...ports, commands: { ...ports.commands, run } } })
    const old = 'exit 1 in 10 ms; 1 old finding not counted'
    expect(report.results.map(({ id, reason, evidence }) => [id, reason, evidence])).toEqual([
      ['lint', 'errors == 0: 1', old],
      ['strict', 'exit == 0: 1', old]
    ])
  })
})

async function judge(root: string, fields: Partial<Request> = {}): Promise<Report> {
  const made = createGit(root, { PATH: process.env.PATH, ...gitEnvironment })
  return gateRepository({
    ports: fakePorts({ files: createFiles(root) }),
    git: made,
    configPath: null,
    only: [],
    base: await namedBase('HEAD^', made),
    event: noEvent,
    github: null,
    concurrency: 1,
    cancel: new AbortController().signal,
    onProgress: () => {},
    runUrl: null,
    openStore: () => fakeStore(),
    ...fields
  })
}

function placesIn({ results }: Report): readonly string[] {
  const counting = results.flatMap(({ findings }) => findings).filter(({ ignored }) => ignored === null)
  return counting.map(({ location, isNew }) => `${location?.path}:${location?.startLine} ${isNew ? 'new' : 'old'}`)
}

async function commitBoth(root: string, before: Tree, change: Tree): Promise<void> {
  await git(root, 'init', '--quiet')
  await commit(root, { 'lib/keep.ex': ':ok\n', ...before })
  await commit(root, change)
}

async function commit(root: string, tree: Tree): Promise<void> {
  await writeTree(root, tree)
  await git(root, 'add', '--all')
  await git(root, 'commit', '--quiet', '--allow-empty', '--message', 'Change')
}
