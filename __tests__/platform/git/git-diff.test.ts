import { chmod, rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createGit } from '../../../src/platform/git/git.ts'
import { readChange } from '../../../src/scope/change.ts'
import { fakeFiles } from '../../fakes/fake-files.ts'
import { git, gitEnvironment } from '../../git/git.ts'
import { temporaryFolder } from '../../git/temporary-folder.ts'
import { type Tree, writeTree } from '../../git/write-tree.ts'

const env = { PATH: process.env.PATH, ...gitEnvironment }
const whole = [{ start: 1, end: Number.MAX_SAFE_INTEGER }]

type Row = {
  readonly name: string
  readonly before: Tree
  readonly change: (folder: string) => Promise<unknown>
  readonly lines: Readonly<Record<string, readonly { start: number; end: number }[]>>
}

const text = 'one\ntwo\nthree\nfour\nfive\nsix\n'

const rows: readonly Row[] = [
  {
    name: 'a file edited',
    before: { 'a.txt': text },
    change: folder => writeTree(folder, { 'a.txt': text.replace('two', '2') }),
    lines: { 'a.txt': [{ start: 2, end: 2 }] }
  },
  {
    name: 'a file renamed',
    before: { 'a.txt': text },
    change: folder => rename(join(folder, 'a.txt'), join(folder, 'b.txt')),
    lines: { 'a.txt': [], 'b.txt': [] }
  },
  {
    name: 'a file renamed in case only',
    before: { 'a.txt': text },
    change: folder => rename(join(folder, 'a.txt'), join(folder, 'A.txt')),
    lines: { 'a.txt': [], 'A.txt': [] }
  },
  {
    name: 'a file renamed and edited',
    before: { 'a.txt': text },
    change: folder => writeTree(folder, { 'a.txt': null, 'b/c.txt': `zero\n${text}` }),
    lines: { 'a.txt': [], 'b/c.txt': [{ start: 1, end: 1 }] }
  },
  {
    name: 'a file deleted',
    before: { 'a.txt': text },
    change: folder => writeTree(folder, { 'a.txt': null }),
    lines: { 'a.txt': [] }
  },
  {
    name: 'a file made executable',
    before: { 'a.sh': text },
    change: folder => chmod(join(folder, 'a.sh'), 0o755),
    lines: { 'a.sh': [] }
  },
  {
    name: 'a file with other line ends',
    before: { 'a.txt': 'one\ntwo\n' },
    change: folder => writeTree(folder, { 'a.txt': 'one\r\ntwo\r\n' }),
    lines: { 'a.txt': [{ start: 1, end: 2 }] }
  },
  {
    name: 'a binary file',
    before: { 'a.bin': Uint8Array.of(0, 1) },
    change: folder => writeTree(folder, { 'a.bin': Uint8Array.of(0, 2) }),
    lines: { 'a.bin': whole }
  },
  {
    name: 'a file that became a symbolic link',
    before: { 'a.txt': 'one\n' },
    change: async folder => {
      await writeTree(folder, { 'a.txt': null })
      await symlink('b.txt', join(folder, 'a.txt'))
    },
    lines: { 'a.txt': [{ start: 1, end: 1 }] }
  },
  {
    name: 'files of names that are hard to write',
    before: { ' a': 'one\n', 'new\nline\t"é".txt': 'one\n' },
    change: folder => writeTree(folder, { ' a': 'two\n', 'new\nline\t"é".txt': 'one\ntwo\n' }),
    lines: { ' a': [{ start: 1, end: 1 }], 'new\nline\t"é".txt': [{ start: 2, end: 2 }] }
  },
  {
    name: 'a line longer than is read',
    before: { 'a.txt': 'one\n' },
    change: folder => writeTree(folder, { 'a.txt': `${'x'.repeat(30_000)}\none\ntwo\n` }),
    lines: {
      'a.txt': [
        { start: 1, end: 1 },
        { start: 3, end: 3 }
      ]
    }
  }
]

describe.each(['sha1', 'sha256'])('in a repository of %s', format => {
  test.each(rows)('$name', async ({ before, change, lines }) => {
    await using folder = await repository(before, format)
    await change(folder.path)
    await git(folder.path, 'add', '--all')
    const seen = await readChange('HEAD', createGit(folder.path, env), fakeFiles({}))
    expect(Object.fromEntries(seen?.lines ?? [])).toEqual(lines)
  })

  test('what was in the files is read by their objects', async () => {
    await using folder = await repository({ 'a.txt': 'one\n', 'b.txt': 'é\0\n\n', 'empty.txt': '' }, format)
    await writeTree(folder.path, { 'a.txt': null, 'b.txt': 'x', 'empty.txt': 'x', 'c.txt': 'new' })
    await git(folder.path, 'add', '--all')
    const made = createGit(folder.path, env)
    const differences = (await made.differences('HEAD')) ?? []
    const missing = '1'.repeat(format === 'sha1' ? 40 : 64)
    const names = [...differences.flatMap(({ before }) => before ?? []), missing]
    const contents = await made.contents(Promise.resolve(names))
    const texts = differences.map(({ path, before }) => [path, contents?.get(before ?? missing)?.toString() ?? null])
    expect(texts).toEqual([
      ['a.txt', 'one\n'],
      ['b.txt', 'é\0\n\n'],
      ['c.txt', null],
      ['empty.txt', '']
    ])
  })
})

test('the folders of a change are told by their objects, and are no differences', async () => {
  await using folder = await repository({ 'a/b/c.txt': 'one\n', file: 'one\n', 'gone/d.txt': 'one\n' }, 'sha1')
  await writeTree(folder.path, { 'a/b/c.txt': 'two\n', file: null, 'gone/d.txt': null })
  await writeTree(folder.path, { 'file/e.txt': 'two\n' })
  await git(folder.path, 'add', '--all')
  await git(folder.path, 'commit', '--quiet', '--message', 'Change')
  const made = createGit(folder.path, env)
  const folders = (await made.folders('HEAD~1...HEAD')) ?? new Map()
  const names = ['a', 'a/b', 'file']
  const objects = await Promise.all(names.map(name => git(folder.path, 'rev-parse', `HEAD:${name}`)))
  expect([...folders].sort()).toEqual(names.map((name, index) => [name, objects[index]?.trim()]))
  const differences = (await made.differences('HEAD~1...HEAD')) ?? []
  expect(differences.map(({ path }) => path)).toEqual(['a/b/c.txt', 'file', 'file/e.txt', 'gone/d.txt'])
})

test('a submodule that was moved on is new with all in it', async () => {
  await using engine = await repository({ 'a.c': 'one\n' }, 'sha1')
  await using folder = await repository({ 'a.txt': 'one\n' }, 'sha1')
  await git(folder.path, '-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', engine.path, 'deps/engine')
  await git(folder.path, 'commit', '--quiet', '--message', 'Add the engine')
  await git(join(folder.path, 'deps/engine'), 'commit', '--quiet', '--allow-empty', '--message', 'Move on')
  await writeTree(folder.path, { 'deps/engine/dirt.txt': 'lies about' })
  await git(folder.path, 'add', 'deps/engine')
  const seen = await readChange('HEAD', createGit(folder.path, env), fakeFiles({}))
  expect(Object.fromEntries(seen?.lines ?? [])).toEqual({ 'deps/engine': whole, 'deps/engine/': whole })
})

test('in a folder of the repository, paths are those below it', async () => {
  await using folder = await repository({ 'app/a.txt': 'one\n', 'b.txt': 'one\n' }, 'sha1')
  await writeTree(folder.path, { 'app/a.txt': 'two\n', 'b.txt': 'two\n' })
  const seen = await readChange('HEAD', createGit(join(folder.path, 'app'), env), fakeFiles({}))
  expect(Object.fromEntries(seen?.lines ?? [])).toEqual({ 'a.txt': [{ start: 1, end: 1 }] })
})

test('a second work tree, whose .git is a file, is compared like the first', async () => {
  await using folder = await repository({ 'a.txt': 'one\n' }, 'sha1')
  const second = join(folder.path, 'second')
  await git(folder.path, 'worktree', 'add', '--quiet', '--detach', second)
  await writeTree(second, { 'a.txt': 'two\n' })
  const seen = await readChange('HEAD', createGit(second, env), fakeFiles({}))
  expect(Object.fromEntries(seen?.lines ?? [])).toEqual({ 'a.txt': [{ start: 1, end: 1 }] })
})

async function repository(tree: Tree, format: string) {
  const folder = await temporaryFolder()
  await git(folder.path, 'init', '--quiet', `--object-format=${format}`)
  await writeTree(folder.path, tree)
  await git(folder.path, 'add', '--all')
  await git(folder.path, 'commit', '--quiet', '--message', 'Begin')
  return folder
}
