import { describe, expect, test } from '@jest/globals'
import { readEvent } from '../../src/action/event.ts'
import { type Event, noEvent } from '../../src/domain/event.ts'
import {
  mergeGroupEvent,
  NO_COMMIT,
  pullRequestEvent,
  pushEvent,
  type RunnerEvent,
  workflowDispatchEvent
} from '../runner/event.ts'
import {
  deploymentEvent,
  issueCommentEvent,
  pullRequestTargetEvent,
  releaseEvent,
  scheduleEvent,
  workflowRunEvent
} from '../runner/other-events.ts'

const base = 'b'.repeat(40)
const head = 'c'.repeat(40)
const merge = 'd'.repeat(40)
const pull = { base, head, merge }

const common = { repository: 'acme/shop', defaultBranch: 'main', actor: 'Codertocat' }
const onMain = { sha: head, head, branch: 'main' }
const ref = { number: 1, head, author: 'Codertocat', isFork: false }
const own = { repository: 'acme/shop', name: 'feature' }
const ofPull = { head, base, branch: 'main', labels: ['bug'], pullRequest: ref, headBranch: own }
const unknown = { number: 1, head: null, author: null, isFork: null }

type Row = { readonly name: string; readonly given: () => Promise<RunnerEvent>; readonly event: Partial<Event> }

const rows: readonly Row[] = [
  {
    name: 'pull_request',
    given: () => pullRequestEvent(pull),
    event: { action: 'synchronize', sha: merge, ...ofPull }
  },
  {
    name: 'pull_request from a fork',
    given: () => pullRequestEvent({ ...pull, from: 'fork' }),
    event: {
      action: 'synchronize',
      sha: merge,
      ...ofPull,
      pullRequest: { ...ref, isFork: true },
      headBranch: { repository: 'mallory/shop', name: 'feature' }
    }
  },
  {
    name: 'pull_request from a fork that is gone',
    given: () => pullRequestEvent({ ...pull, from: 'deleted-fork' }),
    event: {
      action: 'synchronize',
      sha: merge,
      ...ofPull,
      pullRequest: { ...ref, isFork: true },
      headBranch: null
    }
  },
  {
    name: 'pull_request, labeled',
    given: () => pullRequestEvent({ ...pull, action: 'labeled' }),
    event: { action: 'labeled', sha: merge, ...ofPull }
  },
  {
    name: 'pull_request_target',
    given: () => pullRequestTargetEvent({ ...pull, main: base }),
    event: { action: 'synchronize', sha: base, ...ofPull }
  },
  {
    name: 'merge_group',
    given: () => mergeGroupEvent({ base, head }),
    event: { action: 'checks_requested', ...onMain, base, pullRequest: unknown }
  },
  { name: 'push', given: () => pushEvent({ before: base, after: head }), event: { ...onMain, base } },
  { name: 'push of a new branch', given: () => pushEvent({ before: NO_COMMIT, after: head }), event: onMain },
  { name: 'workflow_dispatch', given: () => workflowDispatchEvent(head), event: onMain },
  {
    name: 'schedule',
    given: () => scheduleEvent(head),
    event: { ...onMain, actor: 'ada', defaultBranch: null }
  },
  {
    name: 'release',
    given: () => releaseEvent(head),
    event: { action: 'published', ...onMain, branch: null }
  },
  {
    name: 'deployment',
    given: () => deploymentEvent('deployment', head),
    event: { action: 'created', ...onMain }
  },
  {
    name: 'deployment_status',
    given: () => deploymentEvent('deployment_status', head),
    event: { action: 'created', ...onMain }
  },
  {
    name: 'issue_comment on a pull request',
    given: () => issueCommentEvent({ base }),
    event: {
      action: 'created',
      sha: base,
      labels: ['bug'],
      pullRequest: { ...unknown, author: 'Codertocat' }
    }
  },
  {
    name: 'issue_comment on a plain issue',
    given: () => issueCommentEvent({ base: head, isPlain: true }),
    event: { action: 'created', ...onMain }
  },
  {
    name: 'workflow_run after a pull request',
    given: () => workflowRunEvent({ base, head }),
    event: {
      action: 'completed',
      sha: base,
      head,
      base,
      branch: 'main',
      pullRequest: { ...ref, author: null },
      headBranch: own
    }
  },
  {
    name: 'workflow_run after a pull request from a fork',
    given: () => workflowRunEvent({ base, head, from: 'fork' }),
    event: { action: 'completed', sha: base, head, headBranch: { repository: 'mallory/shop', name: 'feature' } }
  },
  {
    name: 'workflow_run after a push',
    given: () => workflowRunEvent({ base, head, event: 'push' }),
    event: { action: 'completed', sha: base, head, branch: 'feature', headBranch: own }
  }
]

describe('what an event tells', () => {
  test.each(rows)('$name', async ({ given, event }) => {
    const { name, payload, sha, ref } = await given()
    const read = readEvent(name, payload, { sha, ref, repository: 'acme/shop', actor: 'ada' })
    expect(read).toEqual({ ...noEvent, name, ...common, ...event })
  })

  test.each([null, 'no event', [], { pull_request: 1, issue: null }])('a payload that is none, %j', payload => {
    for (const name of ['', 'pull_request', 'merge_group', 'push', 'issue_comment', 'workflow_run', 'deployment']) {
      const read = readEvent(name, payload, { sha: null, ref: null, repository: null, actor: null })
      expect({ ...read, labels: null }).toEqual({ ...noEvent, name })
    }
  })

  test('the pull request of a run is not taken for the one that the run was on, once it moved on', async () => {
    const { payload } = await workflowRunEvent({ base, head })
    const moved = JSON.parse(JSON.stringify(payload))
    moved.workflow_run.pull_requests[0].head.sha = 'e'.repeat(40)
    const read = readEvent('workflow_run', moved, { sha: base, ref: null, repository: null, actor: null })
    expect([read.head, read.pullRequest]).toEqual([head, null])
  })
})
