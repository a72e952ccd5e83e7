import { describe, expect, test } from '@jest/globals'
import { mergeGroupEvent, NO_COMMIT, pullRequestEvent, pushEvent, workflowDispatchEvent } from './event.ts'

const commits = { base: 'b'.repeat(40), head: 'c'.repeat(40), merge: 'd'.repeat(40) }

describe('pull_request', () => {
  test('runs on the merge commit and names base and head', async () => {
    const event = await pullRequestEvent(commits)
    expect(event).toMatchObject({ sha: commits.merge, ref: 'refs/pull/1/merge', baseRef: 'main', headRef: 'feature' })
    expect(event.payload).toMatchObject({
      action: 'synchronize',
      number: 1,
      pull_request: { base: { sha: commits.base }, head: { sha: commits.head, repo: { full_name: 'acme/shop' } } }
    })
  })

  test('a fork has its own repository', async () => {
    const { payload } = await pullRequestEvent({ ...commits, from: 'fork' })
    expect(payload).toMatchObject({
      repository: { full_name: 'acme/shop' },
      pull_request: { head: { label: 'mallory:feature', repo: { full_name: 'mallory/shop', fork: true } } }
    })
  })

  test('a fork that was deleted has none', async () => {
    const { payload } = await pullRequestEvent({ ...commits, from: 'deleted-fork' })
    expect(payload).toMatchObject({ pull_request: { head: { sha: commits.head, repo: null } } })
  })
})

test('merge_group has no pull request and no base ref', async () => {
  const event = await mergeGroupEvent(commits)
  expect(event).toMatchObject({ name: 'merge_group', sha: commits.head, baseRef: '' })
  expect(event.payload).toMatchObject({ merge_group: { base_sha: commits.base, head_sha: commits.head } })
  expect(event.payload).not.toHaveProperty('pull_request')
})

test('push of a new branch comes from no commit', async () => {
  const event = await pushEvent({ before: NO_COMMIT, after: commits.head })
  expect(event.payload).toMatchObject({ before: NO_COMMIT, after: commits.head, created: true })
})

test('workflow_dispatch names the branch only', async () => {
  const event = await workflowDispatchEvent(commits.head)
  expect(event.payload).toMatchObject({ ref: 'refs/heads/main', inputs: null })
})
