import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { checkout } from './checkout.ts'
import { git } from './git.ts'
import { withOrigin } from './origin.ts'

const stages = {
  base: { 'a.txt': 'one\n' },
  change: { 'b.txt': 'two\n' },
  mainMovedOn: { 'c.txt': 'three\n' }
}

test('the merge commit has the tip of main and the head of the pull request as parents', async () => {
  await using origin = await withOrigin(stages)
  const work = await checkout(origin, join(origin.folder, 'work'))
  const parents = (await git(work, 'cat-file', '-p', 'HEAD')).match(/^parent \w+$/gm)
  expect(parents).toEqual([`parent ${origin.base}`, `parent ${origin.head}`])
  expect(origin.base).not.toBe(origin.openedFrom)
})

test('a checkout one commit deep has the merged files and not the history', async () => {
  await using origin = await withOrigin(stages)
  const work = await checkout(origin, join(origin.folder, 'work'))
  expect(await git(work, 'ls-files')).toBe('a.txt\nb.txt\nc.txt')
  await expect(git(work, 'rev-parse', '--verify', 'HEAD^1')).rejects.toThrow('HEAD^1')
})

test('a full checkout knows the base, and the first parent can be fetched into a shallow one', async () => {
  await using origin = await withOrigin(stages)
  const full = await checkout(origin, join(origin.folder, 'full'), { depth: 0 })
  expect(await git(full, 'rev-parse', 'HEAD^1')).toBe(origin.base)
  const shallow = await checkout(origin, join(origin.folder, 'shallow'))
  await git(shallow, 'fetch', '--quiet', '--no-tags', '--depth=1', 'origin', origin.base)
  expect(await git(shallow, 'diff', '--name-only', origin.base, 'HEAD')).toBe('b.txt')
})

test('nothing is left when the test is over', async () => {
  const folder = await (async () => {
    await using origin = await withOrigin(stages)
    return origin.folder
  })()
  await expect(readFile(join(folder, 'acme/shop.git/HEAD'))).rejects.toThrow('ENOENT')
})
