/** What the event says of the change that is gated. `null`: it does not say. */
export type Event = {
  readonly head: string | null
  /** The branch the change goes into. */
  readonly branch: string | null
  readonly labels: readonly string[] | null
  /** Commit to compare with, as the event knows it. */
  readonly base: string | null
}

type Payload = { readonly [key: string]: unknown }

/** Before a new branch's first push there is no commit: GitHub sends zeros. */
const NO_COMMIT = /^0+$/

/** Reads the payload of the event that started the workflow; one that is not known says nothing. */
export function readEvent(name: string, payload: unknown): Event {
  const event = asPayload(payload)
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return fromPullRequest(asPayload(event.pull_request))
    case 'merge_group':
      return fromMergeGroup(asPayload(event.merge_group))
    case 'push':
      return { head: text(event.after), branch: branchName(text(event.ref)), labels: null, base: commit(event.before) }
    default:
      return { head: null, branch: null, labels: null, base: null }
  }
}

function fromPullRequest(pullRequest: Payload): Event {
  const labels = Array.isArray(pullRequest.labels) ? pullRequest.labels : []
  return {
    head: text(asPayload(pullRequest.head).sha),
    branch: text(asPayload(pullRequest.base).ref),
    labels: labels.flatMap(label => text(asPayload(label).name) ?? []),
    base: commit(asPayload(pullRequest.base).sha)
  }
}

/** `base_sha` is the entry before this one in the queue, so the comparison holds just this entry. */
function fromMergeGroup(group: Payload): Event {
  return {
    head: text(group.head_sha),
    branch: branchName(text(group.base_ref)),
    labels: null,
    base: commit(group.base_sha)
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
