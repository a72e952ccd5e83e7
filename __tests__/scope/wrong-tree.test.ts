import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../src/domain/errors.ts'
import { type Event, noEvent } from '../../src/domain/event.ts'
import { createGit } from '../../src/platform/git/git.ts'
import { refuseWrongTree } from '../../src/scope/wrong-tree.ts'
import { type CheckoutOptions, checkout } from '../git/checkout.ts'
import { git, gitEnvironment } from '../git/git.ts'
import { type Origin, withOrigin } from '../git/origin.ts'

const stages = { base: { 'a.txt': 'one\n' }, change: { 'b.txt': 'two\n' }, mainMovedOn: { 'c.txt': 'three\n' } }
const env = { PATH: process.env.PATH, ...gitEnvironment }

const about = (name: string, { head, base, merge }: Origin): Event => ({
  ...noEvent,
  name,
  head,
  sha: name === 'pull_request' ? merge : base,
  pullRequest: { number: 1, head, author: 'ada', isFork: true }
})

type Row = { readonly event: string; readonly checkout: CheckoutOptions; readonly fix?: RegExp }

const rows: readonly Row[] = [
  { event: 'pull_request', checkout: { ref: 'merge' } },
  { event: 'pull_request', checkout: { ref: 'head' } },
  { event: 'pull_request', checkout: { ref: 'main' }, fix: /leave out ref:/ },
  { event: 'pull_request', checkout: { ref: 'main', depth: 0 }, fix: /leave out ref:/ },
  { event: 'pull_request_target', checkout: { ref: 'merge' } },
  { event: 'pull_request_target', checkout: { ref: 'head' } },
  {
    event: 'pull_request_target',
    checkout: { ref: 'main' },
    fix: /ref: \${{ github\.event\.pull_request\.head\.sha }}$/
  },
  { event: 'pull_request_target', checkout: { ref: 'main', depth: 0 }, fix: /pull_request\.head\.sha/ },
  { event: 'issue_comment', checkout: { ref: 'head' } },
  { event: 'issue_comment', checkout: { ref: 'main' }, fix: /refs\/pull\/1\/head/ },
  { event: 'workflow_run', checkout: { ref: 'head' } },
  { event: 'workflow_run', checkout: { ref: 'main' }, fix: /github\.event\.workflow_run\.head_sha/ },
  { event: 'merge_group', checkout: { ref: 'head' } },
  { event: 'merge_group', checkout: { ref: 'merge' } }
]

describe('what is checked out', () => {
  test.each(rows)('$event, $checkout: refused with $fix', async ({ event, checkout: options, fix }) => {
    await using origin = await withOrigin(stages)
    const work = await checkout(origin, join(origin.folder, 'work'), options)
    const judged = refuseWrongTree(about(event, origin), createGit(work, env))
    if (fix === undefined) return expect(await judged).toBeUndefined()
    const error = await judged.catch(thrown => thrown)
    expect(error).toBeInstanceOf(UserError)
    const [here, wanted] = [origin.base, origin.head].map(commit => commit.slice(0, 7))
    expect(error.message).toBe(`${event}: the checkout holds ${here}, not pull request 1 (${wanted})`)
    expect(error.fix).toMatch(fix)
  })

  test('a commit of the job on top is the same change', async () => {
    await using origin = await withOrigin(stages)
    const work = await checkout(origin, join(origin.folder, 'work'))
    await git(work, 'commit', '--allow-empty', '--message', 'Format')
    expect(await refuseWrongTree(about('pull_request_target', origin), createGit(work, env))).toBeUndefined()
  })

  test.each([
    { name: 'pull_request', isRefused: false },
    { name: 'pull_request_target', isRefused: true }
  ])('files without git on $name: refused is $isRefused', async ({ name, isRefused }) => {
    await using origin = await withOrigin(stages)
    const judged = refuseWrongTree(about(name, origin), createGit(origin.folder, env))
    await (isRefused ? expect(judged).rejects.toThrow('the checkout holds no git commit') : judged)
  })

  test.each(['push', 'schedule', 'issue_comment'])('a %s is about no change, whatever is checked out', async name => {
    await using origin = await withOrigin(stages)
    const work = await checkout(origin, join(origin.folder, 'work'), { ref: 'main' })
    const event = { ...noEvent, name, head: origin.head }
    expect(await refuseWrongTree(event, createGit(work, env))).toBeUndefined()
  })
})
