import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { runScan } from './run-scan.ts'

let root = ''

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-test-')))
  write('lib/a.ex', 'dbg(x)\n')
  write('lib/b.ex', 'IO.puts(x)\n')
  write('py/c.py', 'x = 1\n')
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const run = (...args: readonly string[]) => runScan(root, args)

test('all rules are looked for, and findings end it with 1', async () => {
  expect(await run()).toEqual({
    code: 1,
    stdout:
      'lib/a.ex:1:1: elixir/dbg: dbg left in code\nlib/b.ex:1:1: elixir/io-puts: IO.puts writes to standard output\n',
    stderr: '2 matches in 3 files\n'
  })
})

test('nothing found ends it with 0', async () => {
  expect(await run('py')).toEqual({ code: 0, stdout: '', stderr: '0 matches in 1 file\n' })
})

test('an empty repository is no pass: nothing was read', async () => {
  for (const path of readdirSync(root)) rmSync(join(root, path), { recursive: true })
  await expect(run()).rejects.toMatchObject({
    message: 'no file was scanned',
    fix: 'run it in a repository with source files that git does not ignore'
  })
})

test('a rule that is named is looked for, whatever its group', async () => {
  expect((await run('--rule', 'elixir/io-puts,elixir/iex-pry')).stdout).toBe(
    'lib/b.ex:1:1: elixir/io-puts: IO.puts writes to standard output\n'
  )
})

test('--format json is one array of flat findings', async () => {
  expect(JSON.parse((await run('lib/a.ex', '--format', 'json')).stdout)).toEqual([
    {
      rule: 'elixir/dbg',
      severity: 'error',
      message: 'dbg left in code',
      help: 'Remove the call and keep its argument.',
      path: 'lib/a.ex',
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 7,
      isNew: true,
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      ignored: null,
      fix: {
        edits: [
          { startLine: 1, startColumn: 1, endLine: 1, endColumn: 5, text: '' },
          { startLine: 1, startColumn: 6, endLine: 1, endColumn: 7, text: '' }
        ]
      }
    }
  ])
})

test('--format sarif is what code scanning takes, and ends as the others do', async () => {
  const { code, stdout } = await run('--format', 'sarif')
  const [{ results, tool }] = JSON.parse(stdout).runs
  expect([code, tool.driver.rules.map(({ id }: { id: string }) => id)]).toEqual([1, ['elixir/dbg', 'elixir/io-puts']])
  expect(results[0]).toEqual({
    ruleId: 'elixir/dbg',
    ruleIndex: 0,
    level: 'error',
    message: { text: 'dbg left in code' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'lib/a.ex', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 7 }
        }
      }
    ],
    partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}$/) }
  })
})

test('--format sarif of nothing found is a log without results', async () => {
  const { code, stdout } = await run('py', '--format', 'sarif')
  expect([code, JSON.parse(stdout).runs[0].results]).toEqual([0, []])
})

test.each([
  {
    args: ['--rule', 'elixir/dgb'],
    problem: '--rule elixir/dgb: there is no such rule',
    fix: 'did you mean elixir/dbg?'
  },
  { args: ['--rule', 'dbg'], problem: '--rule dbg: that is no rule', fix: 'see readiness list rules' },
  {
    args: ['nowhere'],
    problem: 'nowhere: no source file there',
    fix: 'name a file or folder that git does not ignore'
  },
  { args: ['--format', 'jsn'], problem: '--format jsn: unknown format', fix: 'did you mean json?' }
])('$args is wrong usage', async ({ args, problem, fix }) => {
  await expect(run(...args)).rejects.toMatchObject({ name: 'UserError', message: problem, fix })
})

test('a file that is named and left out is no pass', async () => {
  write('lib/data.bin', 'a\0b')
  await expect(run('lib/data.bin')).rejects.toMatchObject({ message: 'lib/data.bin was left out: binary' })
})

test('a named rule that reads nothing of what is here proves nothing', async () => {
  await expect(run('--rule', 'go/println')).rejects.toThrow(
    '--rule: go/println reads Go, and none of the 3 files is that'
  )
  await expect(run('py', '--rule', 'python/print', '--rule', 'elixir/dbg')).rejects.toThrow(
    '--rule: elixir/dbg reads Elixir, EEx, HEEx, and none of the 1 files is that'
  )
})

test('a file that a sparse checkout leaves out is told, not passed over', async () => {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' })
  git('init', '-q')
  git('add', '.')
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'first')
  git('sparse-checkout', 'set', 'py')
  expect(await run('py')).toEqual({ code: 0, stdout: '', stderr: '0 matches in 1 file\n' })
  await expect(run()).rejects.toThrow('lib/a.ex and 1 more cannot be scanned: a sparse checkout leaves it out')
  git('sparse-checkout', 'set', '--sparse-index', 'py')
  await expect(run('lib/a.ex')).rejects.toThrow('lib/a.ex cannot be scanned: a sparse checkout leaves it out')
  git('sparse-checkout', 'disable')
  rmSync(join(root, 'lib/a.ex'))
  expect((await run()).stdout).toBe('lib/b.ex:1:1: elixir/io-puts: IO.puts writes to standard output\n')
})
