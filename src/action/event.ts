import { type Event, noEvent, type PullRequestRef } from '../domain/event.ts'

type Payload = { readonly [key: string]: unknown }

/** Before a new branch's first push there is no commit: GitHub sends zeros. */
const NO_COMMIT = /^0+$/

/** A merge queue names the pull request in its branch only: `gh-readonly-queue/main/pr-104-<sha>`. */
const QUEUED = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/

/** Reads the payload of the event that started the workflow; one that is not known says nothing. */
export function readEvent(name: string, payload: unknown, sha: string | null): Event {
  const event = asPayload(payload)
  const repository = asPayload(event.repository)
  const common = {
    ...noEvent,
    name,
    sha,
    actor: text(asPayload(event.sender).login),
    repository: text(repository.full_name),
    defaultBranch: text(repository.default_branch)
  }
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return { ...common, ...fromPullRequest(asPayload(event.pull_request)) }
    case 'merge_group':
      return { ...common, ...fromMergeGroup(asPayload(event.merge_group)) }
    case 'push':
      return {
        ...common,
        head: text(event.after),
        branch: branchName(text(event.ref)),
        base: commit(event.before)
      }
    default:
      return common
  }
}

function fromPullRequest(pullRequest: Payload): Partial<Event> {
  const labels = Array.isArray(pullRequest.labels) ? pullRequest.labels : []
  return {
    head: text(asPayload(pullRequest.head).sha),
    branch: text(asPayload(pullRequest.base).ref),
    labels: labels.flatMap(label => text(asPayload(label).name) ?? []),
    base: commit(asPayload(pullRequest.base).sha),
    pullRequest: refOf(pullRequest)
  }
}

function refOf(pullRequest: Payload): PullRequestRef | null {
  if (typeof pullRequest.number !== 'number') return null
  const [head, base] = [asPayload(pullRequest.head), asPayload(pullRequest.base)]
  return {
    number: pullRequest.number,
    head: text(head.sha),
    author: text(asPayload(pullRequest.user).login),
    isFork: asPayload(head.repo).id !== asPayload(base.repo).id
  }
}

/** `base_sha` is the entry before this one in the queue, so the comparison holds just this entry. */
function fromMergeGroup(group: Payload): Partial<Event> {
  const number = QUEUED.exec(text(group.head_ref) ?? '')?.[1]
  return {
    head: text(group.head_sha),
    branch: branchName(text(group.base_ref)),
    base: commit(group.base_sha),
    pullRequest: number === undefined ? null : { number: Number(number), head: null, author: null, isFork: null }
  }
}

function branchName(ref: string | null): string | null {
  return ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null
}

function commit(value: unknown): string | null {
  const sha = text(value)
  return sha === null || NO_COMMIT.test(sha) ? null : sha
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function asPayload(value: unknown): Payload {
  // Safe: an object's fields are read as unknown.
  return typeof value === 'object' && value !== null ? (value as Payload) : {}
}
