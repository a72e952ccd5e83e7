import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createFiles } from '../../../src/platform/files/files.ts'
import { holdsOnlyTracked } from '../../../src/platform/files/only-tracked.ts'
import { readGitIndex } from '../../../src/platform/git/git-index.ts'

let root = ''

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-test-')))
  mkdirSync(join(root, 'lib', 'deep'), { recursive: true })
  for (const name of ['a.ex', 'lib/b.ex', 'lib/deep/c.ex', '.gitignore']) write(name)
  write('.gitignore', '*.log\n')
  symlinkSync('a.ex', join(root, 'link.ex'))
  git('init', '-q')
  git('add', '.')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' })
const write = (name: string, text: string | Uint8Array = 'x') => writeFileSync(join(root, name), text)
const remove = (name: string) => rmSync(join(root, name), { recursive: true })

/** Whether git need not be asked, and what is new all the same. */
async function told() {
  const index = readGitIndex(root, name => name.toString())
  const { others } = await createFiles(root).listing()
  return { only: index !== null && holdsOnlyTracked(root, index), others: await others }
}

test.each<{ name: string; change: () => void; only: boolean; others: readonly string[] }>([
  { name: 'nothing new', change: () => {}, only: true, others: [] },
  { name: 'a file that is gone', change: () => remove('lib/b.ex'), only: true, others: [] },
  { name: 'a folder that is gone', change: () => remove('lib/deep'), only: true, others: [] },
  { name: 'a file that is a link now', change: () => relink('a.ex', 'lib/b.ex'), only: true, others: [] },
  { name: 'a new file', change: () => write('n.ex'), only: false, others: ['n.ex'] },
  { name: 'a new file deep down', change: () => write('lib/deep/n.ex'), only: false, others: ['lib/deep/n.ex'] },
  { name: 'a new file that git ignores', change: () => write('lib/n.log'), only: false, others: [] },
  { name: 'a new folder with nothing in it', change: () => mkdirSync(join(root, 'n')), only: false, others: [] },
  { name: 'a folder that is a link now', change: () => relink('lib/deep', '..'), only: false, others: ['lib/deep'] },
  {
    name: 'a file that is a folder now',
    change: () => {
      remove('a.ex')
      mkdirSync(join(root, 'a.ex'))
      write('a.ex/n.ex')
    },
    only: false,
    others: ['a.ex/n.ex']
  },
  {
    name: 'a name that is not UTF-8',
    change: () => writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from('n\xff.ex', 'latin1')]), 'x'),
    only: false,
    others: ['n\ufffdFF.ex']
  }
])('$name', async ({ change, only, others }) => {
  change()
  expect(await told()).toEqual({ only, others })
})

function relink(name: string, to: string): void {
  remove(name)
  symlinkSync(to, join(root, name))
}

test('what is in a submodule is not new', async () => {
  git('init', '-q', 'module')
  git('-C', 'module', '-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-q', '--allow-empty', '-m', 'x')
  git('add', 'module')
  write('module/n.ex')
  expect(await told()).toEqual({ only: true, others: [] })
})

test('a file that both sides of a merge added is listed once', async () => {
  const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: root, input: 'x' }).toString().trim()
  execFileSync('git', ['update-index', '--index-info'], {
    cwd: root,
    input: `100644 ${blob} 2\tboth.ex\n100644 ${blob} 3\tboth.ex\n`
  })
  write('both.ex')
  const { tracked } = await createFiles(root).listing()
  expect([...tracked].sort()).toEqual(['.gitignore', 'a.ex', 'both.ex', 'lib/b.ex', 'lib/deep/c.ex'])
})
