import { example, merge, type PullRequest, pullRequestEvent, type RunnerEvent, repository } from './event.ts'

/** `pull_request_target`: the payload of `pull_request`, in a job that starts on the default branch. */
export async function pullRequestTargetEvent(pull: PullRequest): Promise<RunnerEvent> {
  return { ...(await pullRequestEvent(pull)), ...onMain('pull_request_target', pull.main ?? pull.base) }
}

/** `pull_request_review`: what its payload tells of the pull request is less, and the same as far as it goes. */
export async function pullRequestReviewEvent(pull: PullRequest): Promise<RunnerEvent> {
  const of = await pullRequestEvent(pull)
  const { number, base, head, merge_commit_sha } = JSON.parse(JSON.stringify(of.payload)).pull_request
  const pull_request = { number, base, head, merge_commit_sha }
  const payload = merge(await example('pull_request_review', 'submitted'), { repository, pull_request })
  return { ...of, name: 'pull_request_review', payload }
}

/** A comment on pull request 1, or on a plain issue. */
export async function issueCommentEvent({ base, isPlain = false }: { base: string; isPlain?: boolean }) {
  const html = 'https://github.com/acme/shop/pull/1'
  const links = { url: 'https://api.github.com/repos/acme/shop/pulls/1', html_url: html }
  const issue = isPlain
    ? { number: 1 }
    : { number: 1, pull_request: { ...links, diff_url: `${html}.diff`, patch_url: `${html}.patch` } }
  const payload = merge(await example('issue_comment', 'created'), { repository, issue })
  return { ...onMain('issue_comment', base), payload }
}

type Run = {
  readonly base: string
  readonly head: string
  readonly from?: 'branch' | 'fork'
  readonly event?: string
  readonly conclusion?: string
}

/** The run of the emulated runner, which `workflow_run` is about. */
export const RUN_ID = 4711

/** `workflow_run`: after a run on a pull request; GitHub does not name that one of a fork. */
export async function workflowRunEvent(given: Run) {
  const { base, head, from = 'branch', event = 'pull_request', conclusion = 'failure' } = given
  const repo = { id: repository.id, name: 'shop', url: 'https://api.github.com/repos/acme/shop' }
  const ofPullRequest = {
    number: 1,
    id: 1,
    url: 'https://api.github.com/repos/acme/shop/pulls/1',
    head: { ref: 'feature', sha: head, repo },
    base: { ref: 'main', sha: base, repo }
  }
  const isNamed = from === 'branch' && event.startsWith('pull_request')
  const run = {
    id: RUN_ID,
    name: 'Readiness',
    html_url: `https://github.com/acme/shop/actions/runs/${RUN_ID}`,
    run_attempt: 1,
    conclusion,
    event,
    head_sha: head,
    head_branch: 'feature',
    head_repository: {
      id: from === 'fork' ? 99 : repository.id,
      full_name: from === 'fork' ? 'mallory/shop' : 'acme/shop'
    }
  }
  const payload = merge(await example('workflow_run', 'completed'), { repository, workflow_run: run })
  // The list replaces the example's.
  const workflowRun = { ...Object(payload.workflow_run), pull_requests: isNamed ? [ofPullRequest] : [] }
  return { ...onMain('workflow_run', base), payload: { ...payload, workflow_run: workflowRun } }
}

export async function releaseEvent(sha: string): Promise<RunnerEvent> {
  const payload = merge(await example('release', 'published'), { repository, release: { tag_name: 'v1' } })
  return { ...onMain('release', sha), ref: 'refs/tags/v1', payload }
}

export async function deploymentEvent(name: 'deployment' | 'deployment_status', sha: string): Promise<RunnerEvent> {
  const payload = merge(await example(name), { repository, deployment: { sha, ref: 'main' } })
  return { ...onMain(name, sha), payload }
}

/** `schedule` has no webhook: the payload is the line of cron, and on some servers nothing else. */
export async function scheduleEvent(sha: string): Promise<RunnerEvent> {
  return { ...onMain('schedule', sha), payload: { schedule: '0 4 * * *' } }
}

function onMain(name: string, sha: string): Omit<RunnerEvent, 'payload'> {
  return { name, sha, ref: 'refs/heads/main', baseRef: '', headRef: '' }
}
