import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { runScan } from './run-scan.ts'

const asSomebody = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgSign=false']
let root = ''

const run = (...args: readonly string[]) => runScan(root, args)
const git = (...args: string[]) => execFileSync('git', [...asSomebody, ...args], { cwd: root, stdio: 'pipe' })
const commit = () => git('add', '--all') && git('commit', '-q', '--allow-empty', '-m', 'Change')

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-test-')))
  git('init', '-q', '-b', 'main')
  write('lib/a.ex', 'dbg(x)\n')
  write('lib/b.ex', 'IO.puts(x)\n')
  write('vendored/.gitattributes', '*.ex linguist-vendored\n')
  commit()
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

test('--base leaves what stood there before, in files that changed as well', async () => {
  write('lib/a.ex', 'dbg(x)\ndbg(y)\n')
  write('lib/new.ex', 'dbg(z)\n')
  expect(await run('--base', 'HEAD')).toEqual({
    code: 1,
    stdout: 'lib/a.ex:2:1: elixir/dbg: dbg left in code\nlib/new.ex:1:1: elixir/dbg: dbg left in code\n',
    stderr: '2 matches in 2 files\n'
  })
  await expect(run('--base', 'nowhere')).rejects.toMatchObject({ name: 'UserError' })
})

test('attributes that a change brings along leave nothing of it out', async () => {
  write('lib/a.ex', 'dbg(x)\ndbg(y)\n')
  write('lib/.gitattributes', '*.ex linguist-generated\n')
  expect(await run('--base', 'HEAD')).toMatchObject({ stdout: 'lib/a.ex:2:1: elixir/dbg: dbg left in code\n' })
})

test('--head reads what is committed, whatever lies in the work tree', async () => {
  git('checkout', '-q', '-b', 'topic')
  write('lib/a.ex', 'dbg(x)\ndbg(y)\n')
  write('lib/.gitattributes', '*.ex linguist-generated\n')
  write('vendored/c.ex', 'dbg(c)\n')
  git('mv', 'lib/b.ex', 'lib/moved.ex')
  commit()
  git('checkout', '-q', 'main')
  write('lib/later.ex', 'dbg(later)\n')
  commit()
  write('lib/untracked.ex', 'dbg(untracked)\n')
  expect(await run('--base', 'main', '--head', 'topic')).toEqual({
    code: 1,
    stdout: 'lib/a.ex:2:1: elixir/dbg: dbg left in code\n',
    stderr: '1 match in 3 files; left out: 1 vendored\n'
  })
  expect(await run('--base', 'topic', '--head', 'main', 'lib')).toMatchObject({
    stdout: 'lib/later.ex:1:1: elixir/dbg: dbg left in code\n'
  })
  expect(await run('--base', 'main', '--head', 'main')).toEqual({
    code: 0,
    stdout: '',
    stderr: '0 matches in 0 files\n'
  })
})

test('--head heeds attributes that lie anywhere above a file, below the root that is named', async () => {
  write('app/.gitattributes', 'made/** linguist-generated\n')
  write('app/made/deep/er/a.ex', 'x\n')
  commit()
  write('app/made/deep/er/a.ex', 'x\ndbg(x)\n')
  write('app/own/b.ex', 'dbg(b)\n')
  commit()
  const seen = { code: 1, stderr: '1 match in 1 file; left out: 1 generated\n' }
  const args = ['--base', 'HEAD~1', '--head', 'HEAD']
  expect(await run(...args)).toEqual({ ...seen, stdout: 'app/own/b.ex:1:1: elixir/dbg: dbg left in code\n' })
  expect(await runScan(join(root, 'app'), args)).toEqual({
    ...seen,
    stdout: 'own/b.ex:1:1: elixir/dbg: dbg left in code\n'
  })
})

test.each([
  { args: ['--head', 'HEAD'], problem: '--head: compared with what?', fix: 'give --base and a commit, too' },
  {
    args: ['--base', 'HEAD', '--head', 'HEAD', '--fix'],
    problem: '--fix mends the work tree, not a commit',
    fix: 'leave out --head, or check the commit out'
  },
  {
    args: ['--base', 'HEAD', '--head', 'no where'],
    problem: 'head no where: there is no such commit in this checkout',
    fix: 'fetch it, e.g. with fetch-depth: 0'
  },
  {
    args: ['--base', 'nowhere', '--head', 'HEAD'],
    problem: 'base nowhere: there is no such commit in this checkout',
    fix: 'fetch it, e.g. with fetch-depth: 0'
  }
])('$args is told', async ({ args, problem, fix }) => {
  await expect(run(...args)).rejects.toMatchObject({ name: 'UserError', message: problem, fix })
})
