import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../runner/run-action.ts'
import { git } from './git.ts'
import type { Origin } from './origin.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { type Tree, writeTree } from './write-tree.ts'

/**
 * This repository at its last commit, with a pull request that changes these files. One commit deep, as it may be itself where
 * the tests run.
 */
export async function withOwnOrigin(change: Tree): Promise<Origin & AsyncDisposable> {
  const folder = await temporaryFolder()
  const author = join(folder.path, 'author')
  const bare = join(folder.path, 'origin.git')
  await git(folder.path, 'init', '--quiet', author)
  await git(author, 'fetch', '--quiet', '--no-tags', '--depth=1', pathToFileURL(projectRoot).href, 'HEAD')
  await git(author, 'reset', '--quiet', '--hard', 'FETCH_HEAD')
  const base = await git(author, 'rev-parse', 'HEAD')
  await git(author, 'switch', '--quiet', '--create', 'feature')
  await writeTree(author, change)
  await git(author, 'add', '--all')
  await git(author, 'commit', '--quiet', '--message', 'Change')
  const head = await git(author, 'rev-parse', 'HEAD')
  await git(author, 'switch', '--quiet', '--detach', 'main')
  await git(author, 'merge', '--quiet', '--no-ff', '--message', `Merge ${head} into ${base}`, head)
  const merge = await git(author, 'rev-parse', 'HEAD')
  await git(folder.path, 'init', '--quiet', '--bare', bare)
  await git(bare, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  const refs = [`${base}:refs/heads/main`, `${merge}:refs/pull/1/merge`, `${head}:refs/pull/1/head`]
  await git(author, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  await git(bare, 'fetch', '--quiet', '--update-shallow', author, ...refs)
  return {
    folder: folder.path,
    url: pathToFileURL(bare).href,
    openedFrom: base,
    base,
    head,
    merge,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]()
  }
}
