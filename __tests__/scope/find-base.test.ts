import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type Event, noEvent } from '../../src/domain/event.ts'
import { createGit } from '../../src/platform/git/git.ts'
import { type Base, findBase } from '../../src/scope/find-base.ts'
import { type CheckoutOptions, checkout } from '../git/checkout.ts'
import { git, gitEnvironment } from '../git/git.ts'
import { type Origin, withOrigin } from '../git/origin.ts'
import { writeTree } from '../git/write-tree.ts'

const stages = {
  base: { 'a.txt': 'one\n' },
  change: { 'b.txt': 'two\n' },
  mainMovedOn: { 'c.txt': 'three\n' }
}

const env = { PATH: process.env.PATH, ...gitEnvironment }
const common = { ...noEvent, repository: 'acme/shop', defaultBranch: 'main' }

function pullRequest({ head, merge, openedFrom }: Origin): Event {
  const ref = { number: 1, head, author: 'ada', isFork: false }
  return { ...common, name: 'pull_request', sha: merge, head, base: openedFrom, branch: 'main', pullRequest: ref }
}

function push(before: string | null, after: string, branch: string): Event {
  return { ...common, name: 'push', sha: after, head: after, base: before, branch }
}

type Row = {
  readonly name: string
  readonly checkout: CheckoutOptions
  readonly event?: (origin: Origin) => Event
  /** Something done to the checkout before. */
  readonly first?: (work: string, origin: Origin) => Promise<unknown>
  readonly base: string
}

const rows: readonly Row[] = [
  { name: 'the merge, alone', checkout: { depth: 1 }, base: 'found main from main' },
  { name: 'the merge and its parents', checkout: { depth: 2 }, base: 'found main from main' },
  { name: 'the merge with its history', checkout: { depth: 0 }, base: 'found main from main' },
  { name: 'the head, alone', checkout: { ref: 'head' }, base: 'found main from begin' },
  { name: 'the head with its history', checkout: { ref: 'head', depth: 0 }, base: 'found main from begin' },
  {
    name: 'the merge, and a commit of the job on top',
    checkout: {},
    first: work => git(work, 'commit', '--allow-empty', '--message', 'Format'),
    base: 'found main from main'
  },
  {
    name: 'the merge, where main has moved on meanwhile',
    checkout: {},
    first: (_, origin) => moveOn(origin),
    base: 'found main from main'
  },
  {
    name: 'the head, and a branch that an earlier job left',
    checkout: { ref: 'head' },
    first: (work, { head }) => git(work, 'update-ref', 'refs/remotes/origin/main', head),
    base: 'found main from begin'
  },
  {
    name: 'the head, from a repository that is not the one of the event',
    checkout: { ref: 'head' },
    event: origin => ({ ...pullRequest(origin), repository: 'acme/other' }),
    base: 'found begin from begin'
  },
  {
    name: 'the merge, made by somebody in a repository that is not the one of the event',
    checkout: {},
    event: origin => ({ ...pullRequest(origin), sha: null, repository: 'acme/other' }),
    base: 'found begin from begin'
  },
  {
    name: 'what a merge queue made',
    checkout: { ref: 'merge' },
    event: ({ base, merge }) => ({ ...common, name: 'merge_group', head: merge, base, branch: 'main' }),
    base: 'found main from main'
  },
  {
    name: 'what was pushed to main',
    checkout: { ref: 'main' },
    event: ({ base, openedFrom }) => push(openedFrom, base, 'main'),
    base: 'found begin from begin'
  },
  {
    name: 'a new branch',
    checkout: { ref: 'head' },
    event: ({ head }) => push(null, head, 'feature'),
    base: 'found main from begin'
  },
  {
    name: 'a branch whose last commit was pushed away',
    checkout: { ref: 'head' },
    event: ({ head }) => push('1'.repeat(40), head, 'feature'),
    base: 'found main from begin'
  },
  {
    name: 'main, new',
    checkout: { ref: 'main' },
    event: ({ base }) => push(null, base, 'main'),
    base: 'missing: what was there before this push is not known'
  },
  {
    name: 'main, its last commit pushed away',
    checkout: { ref: 'main' },
    event: ({ base }) => push('1'.repeat(40), base, 'main'),
    base: 'missing: what was there before this push is not known'
  },
  {
    name: 'main, by hand',
    checkout: { ref: 'main' },
    event: ({ base }) => ({ ...common, name: 'workflow_dispatch', head: base }),
    base: 'missing: the event names no commit to compare with'
  }
]

describe('the base of a change', () => {
  test.each(rows)('$name: $base', async ({ checkout: options, event = pullRequest, first, base }) => {
    await using origin = await withOrigin(stages)
    const work = await checkout(origin, join(origin.folder, 'work'), options)
    await first?.(work, origin)
    const found = await findBase(event(origin), createGit(work, env))
    expect(toText(found, origin)).toBe(base)
  })

  test('a head that is itself a merge is not taken for the merge of GitHub', async () => {
    await using origin = await withOrigin(stages)
    const work = await checkout(origin, join(origin.folder, 'work'), { ref: 'head', depth: 0 })
    await git(work, 'merge', '--no-ff', '--message', 'Take main in', origin.base)
    const merged = { ...origin, head: await git(work, 'rev-parse', 'HEAD') }
    expect(toText(await findBase(pullRequest(merged), createGit(work, env)), origin)).toBe('found main from main')
  })

  test('an origin that is gone is named, with what would help', async () => {
    await using origin = await withOrigin(stages)
    const work = await checkout(origin, join(origin.folder, 'work'))
    await git(work, 'remote', 'set-url', 'origin', '/no/acme/shop.git')
    const base = await findBase(pullRequest(origin), createGit(work, env))
    expect(base).toEqual({
      kind: 'missing',
      commit: origin.base,
      why: `commit ${origin.base.slice(0, 7)} is not in this checkout and could not be fetched ('/no/acme/shop.git' does not appear to be a git repository)`,
      fix: 'check out with fetch-depth: 2'
    })
  })

  test('a folder that is no repository', async () => {
    await using origin = await withOrigin(stages)
    const base = await findBase(pullRequest(origin), createGit(origin.folder, env))
    expect(toText(base, origin)).toBe('missing: there is no git commit here')
  })

  test('nothing but objects is fetched', async () => {
    await using origin = await withOrigin(stages)
    const work = await checkout(origin, join(origin.folder, 'work'), { ref: 'head' })
    const before = await git(work, 'for-each-ref')
    await findBase(pullRequest(origin), createGit(work, env))
    expect([await git(work, 'for-each-ref'), await git(work, 'status', '--porcelain')]).toEqual([before, ''])
  })
})

async function moveOn(origin: Origin): Promise<void> {
  const author = join(origin.folder, 'author')
  await git(author, 'switch', '--quiet', 'main')
  await writeTree(author, { 'd.txt': 'four\n' })
  await git(author, 'add', '--all')
  await git(author, 'commit', '--quiet', '--message', 'Move on again')
  await git(author, 'push', '--quiet', origin.url, 'main')
}

function toText(base: Base, { base: main, openedFrom }: Origin): string {
  const names = new Map([
    [main, 'main'],
    [openedFrom, 'begin']
  ])
  if (base.kind !== 'found') return `${base.kind}: ${base.why}`
  return `found ${names.get(base.commit) ?? base.commit} from ${names.get(base.start) ?? base.start}`
}
