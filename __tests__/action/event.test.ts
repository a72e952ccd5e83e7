import { expect, test } from '@jest/globals'
import { readEvent } from '../../src/action/event.ts'

const nothing = { head: null, branch: null, labels: null, base: null }

test.each([
  {
    name: 'pull_request',
    payload: {
      pull_request: { head: { sha: 'aaa' }, base: { ref: 'release/1', sha: 'bbb' }, labels: [{ name: 'risky' }, {}] }
    },
    event: { head: 'aaa', branch: 'release/1', labels: ['risky'], base: 'bbb' }
  },
  {
    name: 'merge_group',
    payload: { merge_group: { head_sha: 'aaa', base_sha: 'bbb', base_ref: 'refs/heads/main' } },
    event: { head: 'aaa', branch: 'main', labels: null, base: 'bbb' }
  },
  {
    name: 'push',
    payload: { ref: 'refs/heads/main', before: 'bbb', after: 'aaa' },
    event: { head: 'aaa', branch: 'main', labels: null, base: 'bbb' }
  },
  {
    name: 'push',
    payload: { ref: 'refs/tags/v1', before: '0000000000', after: 'aaa' },
    event: { head: 'aaa', branch: null, labels: null, base: null }
  },
  { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' }, event: nothing },
  { name: 'pull_request', payload: null, event: { ...nothing, labels: [] } },
  { name: '', payload: 'no event', event: nothing }
])('$name tells of the change what it knows: $event', ({ name, payload, event }) => {
  expect(readEvent(name, payload)).toEqual(event)
})
