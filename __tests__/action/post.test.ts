import { describe, expect, test } from '@jest/globals'
import { postAll, withRefusals } from '../../src/action/post.ts'
import { postersFor } from '../../src/action/posters.ts'
import { gateName, readWorkflowRun } from '../../src/action/workflow-run.ts'
import { type Event, noEvent, type PullRequestRef } from '../../src/domain/event.ts'
import { type PostTarget, postTargets, type Report } from '../../src/domain/report.ts'
import { aFinding } from '../fakes/a-finding.ts'
import { aReport, aResult } from '../fakes/a-report.ts'
import { fakePullRequest } from '../fakes/fake-pull-request.ts'

const head = 'a'.repeat(40)
const pullRequest: PullRequestRef = { number: 1, head, author: 'ada', isFork: false }
const onPullRequest: Event = { ...noEvent, name: 'pull_request', head, pullRequest }
const repositoryUrl = 'https://github.com/acme/shop'
const run = {
  id: 7,
  attempt: 1,
  workflow: 'Readiness',
  url: `${repositoryUrl}/actions/runs/7/attempts/1`,
  repositoryUrl
}

/** Goes with its line. */
const fix = { edits: [{ startLine: 1, startColumn: 1, endLine: 2, endColumn: 1, text: '' }] }
const report = aReport({ results: [aResult({ status: 'failed', findings: [aFinding({ line: 1, fix })] })] })
const files = [
  { path: 'lib/a.ex', previousPath: null, status: 'added' as const, patch: '@@ -0,0 +1,1 @@\n+IO.inspect(x)' }
]

function post(
  told: Report,
  targets: readonly PostTarget[],
  { event = onPullRequest, github = fakePullRequest({ files }) } = {}
) {
  const posters = postersFor(targets, { event, github, run, gate: 'g', sourceOf: () => 'IO.inspect(x)\n' })
  return postAll(told, posters).then(refused => ({ refused, github, note: withRefusals(told, refused, event).notes }))
}

describe('a report goes where the rules ask for it', () => {
  test.each([
    { targets: [], posted: [0, 0, 0] },
    { targets: ['comment'], posted: [1, 0, 0] },
    { targets: ['check-run'], posted: [0, 1, 0] },
    { targets: ['suggestions'], posted: [0, 0, 1] },
    { targets: [...postTargets, ...postTargets], posted: [1, 1, 1] }
  ] as const)('$targets', async ({ targets, posted }) => {
    const { github, note } = await post(report, targets)
    expect([github.posted.length, github.checkRuns.length, github.reviewed.length]).toEqual(posted)
    expect(note).toEqual([])
  })

  test('who we are and where the pull request stands is asked once', async () => {
    const { github } = await post(report, postTargets)
    expect(github.calls.filter(call => call === 'ownLogin' || call === 'pullRequest')).toEqual([
      'ownLogin',
      'pullRequest'
    ])
  })

  test.each([
    { name: 'a push', event: { ...noEvent, name: 'push', head } },
    {
      name: 'a merge group',
      event: { ...noEvent, name: 'merge_group', head, pullRequest: { ...pullRequest, head: null } }
    }
  ])('$name has no pull request to write on', async ({ event }) => {
    const { github, note } = await post(report, postTargets, { event })
    expect([github.calls, github.checkRuns.map(({ commit }) => commit), note]).toEqual([['addCheckRun'], [head], []])
  })

  test('a run that was stopped posts nothing', async () => {
    const { github } = await post({ ...report, isCancelled: true }, postTargets)
    expect(github.calls).toEqual([])
  })
})

describe('what GitHub does not take is told once, and the verdict is what it was', () => {
  const forbidden = { ownLogin: 'forbidden', addCheckRun: 'forbidden' } as const
  const places = 'comment, check-run (forbidden: GitHub says forbidden)'

  test.each([
    {
      name: 'a fork',
      event: { ...onPullRequest, pullRequest: { ...pullRequest, isFork: true } },
      hint: ' A change from a fork gets a token that may only read: mode: report, in a workflow on workflow_run, can comment on it.'
    },
    {
      name: 'Dependabot',
      event: { ...onPullRequest, actor: 'dependabot[bot]' },
      hint: ' A change by Dependabot gets a token that may only read: mode: report, in a workflow on workflow_run, can comment on it.'
    },
    {
      name: 'a job without permissions',
      event: onPullRequest,
      hint: ' Give the job the permissions pull-requests: write and checks: write.'
    }
  ])('$name', async ({ event, hint }) => {
    const { note } = await post(report, ['comment', 'check-run'], {
      event,
      github: fakePullRequest({ refuse: forbidden })
    })
    expect(note).toEqual([`Not posted: ${places}. The verdict does not depend on it.${hint}`])
  })

  test('one place that refuses does not keep the report from the others', async () => {
    const github = fakePullRequest({ files, refuse: { comments: 'unreachable' } })
    const { note } = await post(report, postTargets, { github })
    expect([github.checkRuns.length, github.reviewed.length, note]).toEqual([
      1,
      1,
      ['Not posted: comment (unreachable: GitHub says unreachable). The verdict does not depend on it.']
    ])
  })

  test('without a token', async () => {
    const posters = postersFor(['comment'], {
      event: onPullRequest,
      github: null,
      run,
      gate: 'g',
      sourceOf: () => null
    })
    expect(await postAll(report, posters)).toEqual([
      { name: 'comment', refusal: { kind: 'refused', why: 'forbidden', message: 'there is no token' } }
    ])
  })
})

test('a run is known by its number, its attempt and its page', () => {
  const env = { GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '2', GITHUB_REPOSITORY: 'acme/shop', GITHUB_WORKFLOW: 'W' }
  const read = readWorkflowRun({ ...env, GITHUB_SERVER_URL: 'https://ghe.acme.example' })
  expect(read).toEqual({
    id: 4711,
    attempt: 2,
    workflow: 'W',
    url: 'https://ghe.acme.example/acme/shop/actions/runs/4711/attempts/2',
    repositoryUrl: 'https://ghe.acme.example/acme/shop'
  })
  expect(gateName(read, 'ci/gate.yml')).toBe('W/ci/gate.yml')
})
