import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { git } from './git.ts'
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts'
import { type Tree, writeTree } from './write-tree.ts'

/** The bare repository `acme/shop` with a main branch and pull request 1, as GitHub keeps it. */
export type Origin = {
  /** Holds the repository, and is the place for work trees beside it. */
  readonly folder: string
  readonly url: string
  /** Tip of main that the pull request was opened from; stale when main moved on. */
  readonly openedFrom: string
  /** Tip of main now: the merge commit's first parent. */
  readonly base: string
  /** The pull request's own last commit. */
  readonly head: string
  /** The commit that GitHub made of the two: `refs/pull/1/merge`. */
  readonly merge: string
}

export type Stages = {
  readonly base: Tree
  /** What the pull request changes. */
  readonly change: Tree
  /** What was committed to main after the pull request was opened. */
  readonly mainMovedOn?: Tree
  /** The pull request took main in before its last commit. */
  readonly hasMergedMain?: boolean
  readonly objectFormat?: 'sha1' | 'sha256'
}

export async function withOrigin(stages: Stages): Promise<Origin & AsyncDisposable> {
  const folder = await temporaryFolder()
  return { ...(await build(folder, stages)), [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

async function build(folder: TemporaryFolder, stages: Stages): Promise<Origin> {
  const { base, change, mainMovedOn = {}, hasMergedMain = false, objectFormat = 'sha1' } = stages
  const work = join(folder.path, 'author')
  const bare = join(folder.path, 'acme/shop.git')
  await mkdir(work)
  await git(work, 'init', '--quiet', `--object-format=${objectFormat}`)
  const openedFrom = await commit(work, base, 'Begin')
  await git(work, 'switch', '--quiet', '--create', 'feature')
  await commit(work, change, 'Change')
  await git(work, 'switch', '--quiet', 'main')
  const tip = Object.keys(mainMovedOn).length > 0 ? await commit(work, mainMovedOn, 'Move on') : openedFrom
  if (hasMergedMain) await takeIn(work, 'main', 'feature')
  const head = await git(work, 'rev-parse', 'feature')
  await git(work, 'switch', '--quiet', '--detach', 'main')
  await git(work, 'merge', '--quiet', '--no-ff', '--message', `Merge ${head} into ${tip}`, head)
  const merge = await git(work, 'rev-parse', 'HEAD')
  await git(work, 'clone', '--quiet', '--bare', '.', bare)
  await git(bare, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  await git(bare, 'config', 'uploadpack.allowFilter', 'true')
  await git(work, 'push', '--quiet', bare, `${merge}:refs/pull/1/merge`, `${head}:refs/pull/1/head`)
  return { folder: folder.path, url: `file://${bare}`, openedFrom, base: tip, head, merge }
}

async function commit(work: string, tree: Tree, message: string): Promise<string> {
  await writeTree(work, tree)
  await git(work, 'add', '--all')
  await git(work, 'commit', '--quiet', '--allow-empty', '--message', message)
  return git(work, 'rev-parse', 'HEAD')
}

async function takeIn(work: string, from: string, into: string): Promise<void> {
  await git(work, 'switch', '--quiet', into)
  await git(work, 'merge', '--quiet', '--no-ff', '--message', `Take ${from} in`, from)
  await git(work, 'switch', '--quiet', from)
}
