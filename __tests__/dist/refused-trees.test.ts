import { describe, expect, test } from '@jest/globals'
import { mergeGroupEvent, pullRequestEvent } from '../runner/event.ts'
import { issueCommentEvent, pullRequestTargetEvent, workflowRunEvent } from '../runner/other-events.ts'
import { found, quietStages } from './event-outcomes.ts'
import { type EventOutcome, gatedEvent, type Happening } from './gated-event.ts'

const fork = { from: 'fork' as const }
const ref = (path: string) => `give actions/checkout ref: \${{ github.event.${path} }}`

/** Nothing is judged: exit code 2, and one annotation that says what to check out. */
const refused = (message: string): EventOutcome => ({
  event: null,
  exitCode: 2,
  verdict: null,
  base: null,
  rules: null,
  checks: [],
  annotations: [`error ${message}`],
  notes: [],
  posted: []
})

describe('a checkout that is not what the event is about is refused', () => {
  const rows: readonly (Happening & { readonly name: string; readonly says: string })[] = [
    {
      name: 'pull_request_target, the base checked out, as actions/checkout does it by itself',
      checkout: 'main',
      event: pullRequestTargetEvent,
      says: `pull_request_target: the checkout holds BASE, not pull request 1 (HEAD) — ${ref('pull_request.head.sha')}`
    },
    {
      name: 'pull_request_target from a fork, the base checked out',
      checkout: 'main',
      ...fork,
      event: origin => pullRequestTargetEvent({ ...origin, ...fork }),
      says: `pull_request_target: the checkout holds BASE, not pull request 1 (HEAD) — ${ref('pull_request.head.sha')}`
    },
    {
      name: 'issue_comment, the base checked out',
      checkout: 'main',
      event: issueCommentEvent,
      says: 'issue_comment: the checkout holds BASE, not pull request 1 (HEAD) — give actions/checkout ref: refs/pull/1/head, and run it again if it was pushed to meanwhile'
    },
    {
      name: 'workflow_run, the base checked out',
      checkout: 'main',
      event: workflowRunEvent,
      says: `workflow_run: the checkout holds BASE, not pull request 1 (HEAD) — ${ref('workflow_run.head_sha')}`
    },
    {
      name: 'workflow_run after a fork, the base checked out',
      checkout: 'main',
      ...fork,
      event: origin => workflowRunEvent({ ...origin, ...fork }),
      says: `workflow_run: the checkout holds BASE, not the commit it is about (HEAD) — ${ref('workflow_run.head_sha')}`
    },
    {
      name: 'pull_request, the base checked out',
      checkout: 'main',
      event: pullRequestEvent,
      says: 'pull_request: the checkout holds BASE, not pull request 1 (HEAD) — leave out ref: and repository: of actions/checkout'
    },
    {
      name: 'merge_group, the base checked out',
      checkout: 'main',
      event: ({ base, merge }) => mergeGroupEvent({ base, head: merge }),
      says: 'merge_group: the checkout holds BASE, not pull request 1 (MERGE) — leave out ref: and repository: of actions/checkout'
    }
  ]
  test.each(rows)('$name', async ({ says, ...happening }) => {
    expect(await gatedEvent({ stages: quietStages, ...happening })).toEqual(refused(says))
  })
})

describe("where a job has secrets, no command runs on a fork's code; what only looks at it judges", () => {
  const rows: readonly (Happening & { readonly name: string })[] = [
    { name: 'pull_request_target', event: origin => pullRequestTargetEvent({ ...origin, ...fork }) },
    { name: 'issue_comment', event: issueCommentEvent },
    { name: 'workflow_run', event: origin => workflowRunEvent({ ...origin, ...fork }) }
  ]
  const ran = 'touch ran && cat ran'
  const stages = {
    ...quietStages,
    base: {
      '.github/readiness.yml': `checks:\n  no-debug: { scan: lib/**, forbid: elixir/io-inspect }\n  command: ${ran}\n`
    }
  }
  test.each(rows.flatMap(row => (['head', 'merge'] as const).map(checkout => ({ ...row, checkout }))))(
    '$name, the $checkout checked out',
    async ({ name, ...happening }) => {
      const { exitCode, verdict, rules, checks, annotations } = await gatedEvent({ stages, ...fork, ...happening })
      const withheld = `error ${name}: no command is run on the code of a fork, which would have the secrets of this job | Run this check in a workflow on pull_request.`
      expect({ exitCode, verdict, rules, checks, annotations }).toEqual({
        exitCode: 1,
        verdict: 'not-ready',
        rules: 'base',
        checks: ['no-debug failed', 'command broken'],
        annotations: [found, withheld]
      })
    }
  )
})
