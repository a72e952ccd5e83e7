import { type Event, type HeadBranch, noEvent, type PullRequestRef } from '../domain/event.ts'
import { branchName, commit, labelNames, nested, type Payload, text } from './payload.ts'

/** What the runner says besides the payload; a schedule has next to none. */
export type RunnerContext = {
  readonly sha: string | null
  readonly ref: string | null
  readonly repository: string | null
  readonly actor: string | null
}

/** A merge queue names the pull request in its branch only: `gh-readonly-queue/main/pr-104-<sha>`. */
const QUEUED = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/

/** Reads the payload of the event that started the workflow; one that is not known tells what the runner says. */
export function readEvent(name: string, payload: unknown, runner: RunnerContext): Event {
  const event = nested({ payload }, 'payload')
  const repository = nested(event, 'repository')
  return {
    ...noEvent,
    name,
    action: text(event.action),
    sha: runner.sha,
    head: runner.sha,
    branch: branchName(runner.ref),
    actor: text(nested(event, 'sender').login) ?? runner.actor,
    repository: text(repository.full_name) ?? runner.repository,
    defaultBranch: text(repository.default_branch),
    ...special(name, event)
  }
}

function special(name: string, event: Payload): Partial<Event> {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return ofPullRequest(nested(event, 'pull_request'))
    case 'merge_group':
      return ofMergeGroup(nested(event, 'merge_group'))
    case 'push':
      return { head: commit(event.after), branch: branchName(text(event.ref)), base: commit(event.before) }
    case 'deployment':
    case 'deployment_status':
      return { head: commit(nested(event, 'deployment').sha) }
    case 'issue_comment':
      return ofComment(nested(event, 'issue'))
    case 'workflow_run':
      return ofWorkflowRun(nested(event, 'workflow_run'))
    default:
      return {}
  }
}

function ofPullRequest(pullRequest: Payload): Partial<Event> {
  const [head, base] = [nested(pullRequest, 'head'), nested(pullRequest, 'base')]
  return {
    head: commit(head.sha),
    branch: text(base.ref),
    labels: labelNames(pullRequest.labels),
    base: commit(base.sha),
    pullRequest: refOf(pullRequest),
    headBranch: headBranchOf({ head_repository: head.repo, head_branch: head.ref })
  }
}

function refOf(pullRequest: Payload): PullRequestRef | null {
  if (typeof pullRequest.number !== 'number') return null
  const [head, base] = [nested(pullRequest, 'head'), nested(pullRequest, 'base')]
  const [from, into] = [nested(head, 'repo').id, nested(base, 'repo').id]
  return {
    number: pullRequest.number,
    head: commit(head.sha),
    author: text(nested(pullRequest, 'user').login),
    isFork: from === undefined || from !== into
  }
}

/** `base_sha` is the entry before this one in the queue, so the comparison holds just this entry. */
function ofMergeGroup(group: Payload): Partial<Event> {
  const number = QUEUED.exec(text(group.head_ref) ?? '')?.[1]
  return {
    head: commit(group.head_sha),
    branch: branchName(text(group.base_ref)),
    base: commit(group.base_sha),
    pullRequest: number === undefined ? null : { number: Number(number), head: null, author: null, isFork: null }
  }
}

/** Of the pull request only the number is told; GitHub is asked for the rest. */
function ofComment(issue: Payload): Partial<Event> {
  if (typeof issue.number !== 'number' || typeof issue.pull_request !== 'object') return {}
  const author = text(nested(issue, 'user').login)
  return {
    head: null,
    branch: null,
    labels: labelNames(issue.labels),
    pullRequest: { number: issue.number, head: null, author, isFork: null }
  }
}

/**
 * It runs on the default branch, about what another workflow ran on. A pull request from a fork is not named here, and a
 * named one may have moved on since.
 */
function ofWorkflowRun(run: Payload): Partial<Event> {
  const head = commit(run.head_sha)
  const headBranch = headBranchOf(run)
  if (text(run.event)?.startsWith('pull_request') === false)
    return { head, branch: headBranch?.name ?? null, headBranch }
  const named = Array.isArray(run.pull_requests) ? run.pull_requests.map(one => nested({ one }, 'one')) : []
  const own = named.find(one => head !== null && nested(one, 'head').sha === head)
  const base = nested(own ?? {}, 'base')
  return {
    head,
    headBranch,
    branch: text(base.ref),
    base: commit(base.sha),
    pullRequest: own === undefined ? null : refOf(own)
  }
}

function headBranchOf({ head_repository: repository, head_branch: branch }: Payload): HeadBranch | null {
  const [owner, name] = [text(nested({ repository }, 'repository').full_name), text(branch)]
  return owner === null || name === null ? null : { repository: owner, name }
}
