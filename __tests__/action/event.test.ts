import { expect, test } from '@jest/globals'
import { readEvent } from '../../src/action/event.ts'
import { noEvent } from '../../src/domain/event.ts'

const pullRequest = {
  number: 7,
  head: { sha: 'aaa', repo: { id: 1 } },
  base: { ref: 'release/1', sha: 'bbb', repo: { id: 1 } },
  user: { login: 'author' },
  labels: [{ name: 'risky' }, {}]
}
const told = { head: 'aaa', branch: 'release/1', labels: ['risky'], base: 'bbb' }
const ref = { number: 7, head: 'aaa', author: 'author', isFork: false }
const queued = { number: 104, head: null, author: null, isFork: null }

test.each([
  {
    name: 'pull_request',
    payload: { sender: { login: 'actor' }, pull_request: pullRequest },
    event: { ...told, actor: 'actor', pullRequest: ref }
  },
  {
    name: 'pull_request_target',
    payload: { pull_request: { ...pullRequest, head: { sha: 'aaa', repo: { id: 2 } } } },
    event: { ...told, pullRequest: { ...ref, isFork: true } }
  },
  {
    name: 'pull_request',
    payload: { pull_request: { ...pullRequest, head: { sha: 'aaa', repo: null }, user: null } },
    event: { ...told, pullRequest: { ...ref, author: null, isFork: true } }
  },
  {
    name: 'merge_group',
    payload: {
      merge_group: {
        head_sha: 'aaa',
        head_ref: 'refs/heads/gh-readonly-queue/main/pr-104-0abc',
        base_sha: 'bbb',
        base_ref: 'refs/heads/main'
      }
    },
    event: { head: 'aaa', branch: 'main', base: 'bbb', pullRequest: queued }
  },
  {
    name: 'push',
    payload: { ref: 'refs/heads/main', before: 'bbb', after: 'aaa' },
    event: { head: 'aaa', branch: 'main', base: 'bbb' }
  },
  { name: 'push', payload: { ref: 'refs/tags/v1', before: '0000000000', after: 'aaa' }, event: { head: 'aaa' } },
  { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' }, event: {} },
  { name: 'pull_request', payload: null, event: { labels: [] } },
  { name: '', payload: 'no event', event: {} }
])('$name tells of the change what it knows: $event', ({ name, payload, event }) => {
  expect(readEvent(name, payload, null)).toEqual({ ...noEvent, name, ...event })
})
