import { mkdir } from 'node:fs/promises'
import { git } from './git.ts'
import type { Origin } from './origin.ts'

/** Depth 0 is the whole history, as `fetch-depth: 0` of actions/checkout. */
export type CheckoutOptions = {
  readonly ref?: 'merge' | 'head' | 'main'
  readonly depth?: number
  /** Another address of the repository. */
  readonly url?: string
  /** `blob:none`, `tree:0`: a partial clone. */
  readonly filter?: string
}

/** A work tree of the origin as actions/checkout leaves it: one commit deep, detached, no branches. */
export async function checkout(origin: Origin, folder: string, options: CheckoutOptions = {}): Promise<string> {
  const { ref = 'merge', depth = 1, url = origin.url, filter } = options
  const commit = { merge: origin.merge, head: origin.head, main: origin.base }[ref]
  const local = ref === 'main' ? 'refs/remotes/origin/main' : `refs/remotes/pull/1/${ref}`
  await mkdir(folder, { recursive: true })
  await git(folder, 'init', '--quiet', `--object-format=${commit.length === 64 ? 'sha256' : 'sha1'}`)
  await git(folder, 'remote', 'add', 'origin', url)
  const depthOption = depth === 0 ? [] : [`--depth=${depth}`]
  const filterOption = filter === undefined ? [] : [`--filter=${filter}`]
  const all = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : []
  const own = depth === 0 && ref === 'main' ? [] : [`+${commit}:${local}`]
  await git(
    folder,
    'fetch',
    '--quiet',
    '--no-tags',
    '--prune',
    ...depthOption,
    ...filterOption,
    'origin',
    ...all,
    ...own
  )
  await git(folder, 'checkout', '--quiet', '--force', local)
  return folder
}
