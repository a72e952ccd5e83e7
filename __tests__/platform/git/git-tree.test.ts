import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { CommitEntry } from '../../../src/domain/git.ts'
import { createGit } from '../../../src/platform/git/git.ts'
import { workTree } from '../../dist/work-tree.ts'
import { git, gitEnvironment } from '../../git/git.ts'

const env = { PATH: process.env.PATH, ...gitEnvironment }

async function repository() {
  const tree = await workTree({ 'a/b/c.yml': 'first\n', 'a:b [x]*.yml': 'odd\n', bytes: Uint8Array.of(0xff, 0, 0xfe) })
  await symlink('c.yml', join(tree.path, 'a/b/link.yml'))
  await symlink('a', join(tree.path, 'linked'))
  await git(tree.path, 'add', '--all')
  await git(tree.path, 'commit', '--quiet', '--message', 'Link')
  return tree
}

const shown = (entry: CommitEntry | null) =>
  entry?.kind === 'file' ? Buffer.from(entry.bytes).toString('latin1') : entry

describe('what stands at a path of a commit', () => {
  test.each([
    { path: 'a/b/c.yml', entry: 'first\n' },
    { path: 'a:b [x]*.yml', entry: 'odd\n' },
    { path: 'bytes', entry: '\xff\0\xfe' },
    { path: 'a/b/d.yml', entry: { kind: 'missing' } },
    { path: 'x/y.yml', entry: { kind: 'missing' } },
    { path: 'a/*/c.yml', entry: { kind: 'missing' } },
    { path: 'a/b', entry: { kind: 'no-file', why: 'it is a folder' } },
    { path: 'a/b/link.yml', entry: { kind: 'no-file', why: 'it is a symbolic link' } },
    { path: 'linked/b/c.yml', entry: { kind: 'no-file', why: 'linked: it is a symbolic link' } },
    { path: 'a/b/c.yml/d', entry: { kind: 'no-file', why: 'a/b/c.yml: it is no regular file' } }
  ])('$path', async ({ path, entry }) => {
    await using tree = await repository()
    expect(shown(await createGit(tree.path, env).entry('HEAD', path))).toEqual(entry)
  })

  test('below the root, where that is a folder of the repository', async () => {
    await using tree = await repository()
    const inFolder = createGit(join(tree.path, 'a'), env)
    expect([shown(await inFolder.entry('HEAD', 'b/c.yml')), await inFolder.paths('HEAD')]).toEqual([
      'first\n',
      ['b/c.yml', 'b/link.yml']
    ])
  })

  test('of a commit that is not here, nobody knows', async () => {
    await using tree = await repository()
    const here = createGit(tree.path, env)
    expect([await here.entry('1'.repeat(40), 'a/b/c.yml'), await here.paths('1'.repeat(40))]).toEqual([null, null])
  })

  test('an object that was put in its place is not looked at', async () => {
    await using tree = await repository()
    const [ours = '', theirs = ''] = (await git(tree.path, 'rev-parse', 'HEAD:a/b/c.yml', 'HEAD:bytes')).split('\n')
    await git(tree.path, 'replace', ours, theirs)
    expect(shown(await createGit(tree.path, env).entry('HEAD', 'a/b/c.yml'))).toBe('first\n')
  })
})
