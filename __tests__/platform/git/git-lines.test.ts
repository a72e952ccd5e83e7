import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createGit } from '../../../src/platform/git/git.ts'
import { workTree } from '../../dist/work-tree.ts'
import { git, gitEnvironment } from '../../git/git.ts'

const env = { PATH: process.env.PATH, ...gitEnvironment }
const timeMs = Date.parse('2026-01-02T03:04:05Z')

async function twoCommits() {
  const tree = await workTree({ 'r.yml': 'first\n' })
  const first = await git(tree.path, 'rev-parse', 'HEAD')
  await writeFile(join(tree.path, 'r.yml'), 'new\nfirst\n')
  await git(tree.path, 'commit', '--quiet', '--all', '--message', 'Change')
  return { tree, first, second: await git(tree.path, 'rev-parse', 'HEAD') }
}

test('each line has the commit that brought it, the first of all included', async () => {
  const { tree, first, second } = await twoCommits()
  await using _ = tree
  expect(await createGit(tree.path, env).lineOrigins('HEAD', 'r.yml')).toEqual([
    { line: 1, commit: second, author: 'Ada', timeMs },
    { line: 2, commit: first, author: 'Ada', timeMs }
  ])
})

test('a shallow checkout does not take its last commit for that of all that is older', async () => {
  const { tree, second } = await twoCommits()
  await using _ = tree
  const clone = join(tree.path, 'clone')
  await git(tree.path, 'commit', '--quiet', '--allow-empty', '--message', 'Later')
  await git(tree.path, 'clone', '--quiet', '--depth=2', `file://${tree.path}`, clone)
  expect(await createGit(clone, env).lineOrigins('HEAD', 'r.yml')).toEqual([])
  await git(clone, 'fetch', '--quiet', '--depth=3')
  expect(await createGit(clone, env).lineOrigins('HEAD', 'r.yml')).toEqual([
    { line: 1, commit: second, author: 'Ada', timeMs }
  ])
})

test('of a file that is not there, nobody knows', async () => {
  const { tree } = await twoCommits()
  await using _ = tree
  expect(await createGit(tree.path, env).lineOrigins('HEAD', 'no.yml')).toBeNull()
})
