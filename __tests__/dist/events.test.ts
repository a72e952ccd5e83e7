import { describe, expect, test } from '@jest/globals'
import { mergeGroupEvent, pullRequestEvent } from '../runner/event.ts'
import {
  issueCommentEvent,
  pullRequestReviewEvent,
  pullRequestTargetEvent,
  workflowRunEvent
} from '../runner/other-events.ts'
import {
  asked,
  headBranch,
  judged,
  ofPull,
  onMain,
  pullRequest,
  quietStages,
  type Row,
  stages
} from './event-outcomes.ts'
import { gatedEvent } from './gated-event.ts'

const actions = ['opened', 'reopened', 'synchronize', 'edited', 'labeled', 'unlabeled', 'ready_for_review']

const rows: readonly Row[] = [
  ...[...actions, 'converted_to_draft'].map(action => ({
    name: `pull_request ${action}`,
    event: (origin: { base: string; head: string; merge: string }) => pullRequestEvent({ ...origin, action }),
    stages: quietStages,
    reads: { ...ofPull, name: 'pull_request', action, sha: 'MERGE' },
    outcome: { ...asked, posted: [] }
  })),
  {
    name: 'pull_request closed',
    event: origin => pullRequestEvent({ ...origin, action: 'closed' }),
    reads: { ...ofPull, name: 'pull_request', action: 'closed', sha: 'MERGE' },
    outcome: { ...asked, notes: ['The pull request is closed: this verdict holds nothing back.', judged] }
  },
  {
    name: 'pull_request assigned',
    event: origin => pullRequestEvent({ ...origin, action: 'assigned' }),
    reads: { ...ofPull, name: 'pull_request', action: 'assigned', sha: 'MERGE' },
    outcome: {
      ...asked,
      notes: [
        'Nothing that is judged changes when a pull request is assigned: leave it out of types: in the workflow.',
        judged
      ]
    }
  },
  {
    name: 'pull_request from a fork',
    from: 'fork',
    event: origin => pullRequestEvent({ ...origin, from: 'fork' }),
    reads: {
      ...ofPull,
      name: 'pull_request',
      action: 'synchronize',
      sha: 'MERGE',
      pullRequest: { ...pullRequest, isFork: true },
      headBranch: { ...headBranch, repository: 'mallory/shop' }
    },
    outcome: asked
  },
  {
    name: 'pull_request_review',
    event: pullRequestReviewEvent,
    reads: { ...ofPull, name: 'pull_request_review', action: 'submitted', sha: 'MERGE' },
    outcome: asked
  },
  {
    name: 'pull_request_target, the head checked out',
    checkout: 'head',
    event: pullRequestTargetEvent,
    reads: { ...ofPull, name: 'pull_request_target', action: 'synchronize', sha: 'BASE' },
    outcome: asked
  },
  {
    name: 'issue_comment on a pull request, the head checked out',
    checkout: 'head',
    event: issueCommentEvent,
    reads: { ...ofPull, name: 'issue_comment', action: 'created', sha: 'BASE' },
    outcome: asked
  },
  {
    name: 'workflow_run after a pull request, the head checked out',
    checkout: 'head',
    event: workflowRunEvent,
    reads: {
      ...ofPull,
      name: 'workflow_run',
      action: 'completed',
      sha: 'BASE',
      labels: null,
      pullRequest: { ...pullRequest, author: null }
    },
    outcome: asked
  },
  {
    name: 'merge_group',
    event: ({ base, merge }) => mergeGroupEvent({ base, head: merge }),
    reads: {
      ...onMain,
      name: 'merge_group',
      action: 'checks_requested',
      base: 'BASE',
      pullRequest: { number: 1, head: null, author: null, isFork: null }
    },
    outcome: { ...asked, posted: ['check run at MERGE'] }
  }
]

describe('a change that goes into a branch', () => {
  test.each(rows)('$name', async ({ reads, outcome, ...happening }) => {
    expect(await gatedEvent({ stages, ...happening })).toEqual({ event: reads, ...outcome })
  })
})
