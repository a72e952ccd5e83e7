import { describe, expect, test } from '@jest/globals'
import { NO_COMMIT, pushEvent, workflowDispatchEvent } from '../runner/event.ts'
import {
  deploymentEvent,
  issueCommentEvent,
  releaseEvent,
  scheduleEvent,
  workflowRunEvent
} from '../runner/other-events.ts'
import {
  alone,
  checks,
  common,
  found,
  headBranch,
  judged,
  noBranch,
  noLabels,
  onMain,
  own,
  type Row,
  stages
} from './event-outcomes.ts'
import { gatedEvent } from './gated-event.ts'

const rows: readonly Row[] = [
  {
    name: 'push',
    event: ({ base, merge }) => pushEvent({ before: base, after: merge }),
    reads: { ...onMain, name: 'push', base: 'BASE' },
    outcome: { ...own, base: 'BASE', notes: [] }
  },
  {
    name: 'push of a first branch',
    event: ({ merge }) => pushEvent({ before: NO_COMMIT, after: merge }),
    reads: { ...onMain, name: 'push' },
    outcome: { ...own, notes: alone('what was there before this push is not known') }
  },
  {
    name: 'workflow_dispatch',
    event: ({ merge }) => workflowDispatchEvent(merge),
    reads: { ...onMain, name: 'workflow_dispatch' },
    outcome: own
  },
  {
    name: 'schedule',
    event: ({ merge }) => scheduleEvent(merge),
    reads: { ...onMain, name: 'schedule', defaultBranch: null, actor: 'ada' },
    outcome: own
  },
  {
    name: 'release, on a tag, which is no branch',
    event: ({ merge }) => releaseEvent(merge),
    reads: { ...onMain, name: 'release', action: 'published', branch: null },
    outcome: {
      ...own,
      checks: checks('passed', 'broken', 'broken'),
      annotations: [found, noBranch, noLabels]
    }
  },
  ...(['deployment', 'deployment_status'] as const).map(name => ({
    name,
    event: ({ merge }: { merge: string }) => deploymentEvent(name, merge),
    reads: { ...onMain, name, action: 'created' },
    outcome: own
  })),
  {
    name: 'issue_comment on a plain issue',
    event: ({ merge }) => issueCommentEvent({ base: merge, isPlain: true }),
    reads: { ...onMain, name: 'issue_comment', action: 'created' },
    outcome: own
  },
  {
    name: 'workflow_run after a pull request from a fork, the head checked out: no command runs',
    checkout: 'head',
    from: 'fork',
    event: origin => workflowRunEvent({ ...origin, from: 'fork' }),
    reads: {
      ...common,
      name: 'workflow_run',
      action: 'completed',
      sha: 'BASE',
      head: 'HEAD',
      branch: null,
      headBranch: { ...headBranch, repository: 'mallory/shop' }
    },
    outcome: {
      ...own,
      rules: 'base',
      checks: checks('broken', 'broken', 'broken'),
      annotations: [
        found,
        'error workflow_run: no command is run on the code of a fork, which would have the secrets of this job | Run this check in a workflow on pull_request.',
        noBranch,
        noLabels
      ],
      notes: [judged, ...own.notes],
      posted: ['check run at HEAD']
    }
  },
  {
    name: 'workflow_run after a push of a branch, the head checked out',
    checkout: 'head',
    event: origin => workflowRunEvent({ ...origin, event: 'push' }),
    reads: {
      ...common,
      name: 'workflow_run',
      action: 'completed',
      sha: 'BASE',
      head: 'HEAD',
      branch: 'feature',
      headBranch
    },
    outcome: { ...own, checks: checks('passed', 'skipped', 'broken'), posted: ['check run at HEAD'] }
  }
]

describe('an event that asks for no merge', () => {
  test.each(rows)('$name', async ({ reads, outcome, ...happening }) => {
    expect(await gatedEvent({ stages, ...happening })).toEqual({ event: reads, ...outcome })
  })
})
