import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import {
  mergeGroupEvent,
  NO_COMMIT,
  pullRequestEvent,
  pushEvent,
  type RunnerEvent,
  workflowDispatchEvent
} from './event.ts'
import {
  deploymentEvent,
  issueCommentEvent,
  pullRequestReviewEvent,
  pullRequestTargetEvent,
  releaseEvent,
  workflowRunEvent
} from './other-events.ts'

const [base, head, merge] = ['b'.repeat(40), 'c'.repeat(40), 'd'.repeat(40)]
const pull = { base, head, merge }

const file = new URL('../../node_modules/@octokit/webhooks-schemas/schema.json', import.meta.url)
const ajv = new Ajv({ strict: false, allErrors: true }).addSchema(JSON.parse(await readFile(file, 'utf8')), 'webhooks')
formats.default(ajv)

const rows: readonly { schema: string; name?: string; event: () => Promise<RunnerEvent> }[] = [
  { schema: 'pull_request_event', event: () => pullRequestEvent(pull) },
  { schema: 'pull_request_event', name: 'from a fork', event: () => pullRequestEvent({ ...pull, from: 'fork' }) },
  { schema: 'pull_request_event', name: 'of a target', event: () => pullRequestTargetEvent(pull) },
  ...['opened', 'closed', 'reopened', 'labeled', 'unlabeled', 'edited', 'ready_for_review', 'assigned'].map(action => ({
    schema: 'pull_request_event',
    name: action,
    event: () => pullRequestEvent({ ...pull, action })
  })),
  { schema: 'pull_request_review_event', event: () => pullRequestReviewEvent(pull) },
  { schema: 'merge_group_event', event: () => mergeGroupEvent(pull) },
  { schema: 'push$event', event: () => pushEvent({ before: base, after: head }) },
  { schema: 'push$event', name: 'of a new branch', event: () => pushEvent({ before: NO_COMMIT, after: head }) },
  { schema: 'workflow_dispatch$event', event: () => workflowDispatchEvent(head) },
  { schema: 'release_event', event: () => releaseEvent(head) },
  { schema: 'deployment_event', event: () => deploymentEvent('deployment', head) },
  { schema: 'deployment_status_event', event: () => deploymentEvent('deployment_status', head) },
  { schema: 'issue_comment_event', event: () => issueCommentEvent({ base }) },
  { schema: 'issue_comment_event', name: 'on a plain issue', event: () => issueCommentEvent({ base, isPlain: true }) },
  { schema: 'workflow_run_event', event: () => workflowRunEvent({ base, head }) },
  { schema: 'workflow_run_event', name: 'of a fork', event: () => workflowRunEvent({ base, head, from: 'fork' }) }
]

test.each(rows.map(row => ({ name: '', ...row })))('$schema $name is one by the schema of GitHub', async row => {
  const { schema, event } = row
  const { payload } = await event()
  const isValid = ajv.validate({ $ref: `webhooks#/definitions/${schema}` }, payload)
  expect([isValid, ajv.errorsText(ajv.errors?.slice(0, 5))]).toEqual([true, 'No errors'])
})

test('a payload without what the gate reads is none', async () => {
  const { payload } = await pullRequestEvent(pull)
  const without = JSON.parse(JSON.stringify(payload))
  delete without.pull_request.base.sha
  expect(ajv.validate({ $ref: 'webhooks#/definitions/pull_request_event' }, without)).toBe(false)
})
