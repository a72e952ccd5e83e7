import { readFile } from 'node:fs/promises'

/** What started the workflow: the payload, and what the runner derives from it for the environment. */
export type RunnerEvent = {
  readonly name: string
  readonly payload: object
  readonly sha: string
  readonly ref: string
  /** Empty but for pull requests. */
  readonly baseRef: string
  readonly headRef: string
}

export type Json = { [key: string]: Json | string | number | boolean | null | undefined }

export const repository = {
  id: 17273051,
  name: 'shop',
  full_name: 'acme/shop',
  default_branch: 'main',
  private: true,
  fork: false
}
export const NO_COMMIT = '0'.repeat(40)

export type PullRequest = {
  readonly base: string
  readonly head: string
  readonly merge: string
  readonly draft?: boolean
  readonly action?: string
  /** The last commit of the default branch, where it is another than the base's. */
  readonly main?: string
  /** `fork`: the head is in somebody else's repository; `deleted-fork`: that repository is gone. */
  readonly from?: 'branch' | 'fork' | 'deleted-fork'
}

/** `pull_request`, by itself of the action `synchronize`. */
export async function pullRequestEvent(pull: PullRequest): Promise<RunnerEvent> {
  const payload = await pullRequestExample(pull.action ?? 'synchronize')
  const from = pull.from ?? 'branch'
  const forkRepository = { ...repository, id: 99, full_name: 'mallory/shop', fork: true, private: false }
  const headRepository = { branch: repository, fork: forkRepository, 'deleted-fork': null }[from]
  return {
    name: 'pull_request',
    sha: pull.merge,
    ref: 'refs/pull/1/merge',
    baseRef: 'main',
    headRef: 'feature',
    payload: merge(payload, {
      number: 1,
      repository,
      pull_request: {
        number: 1,
        draft: pull.draft ?? false,
        merge_commit_sha: pull.merge,
        base: { ref: 'main', sha: pull.base, repo: repository },
        head: {
          ref: 'feature',
          sha: pull.head,
          repo: headRepository,
          label: `${from === 'branch' ? 'acme' : 'mallory'}:feature`
        }
      }
    })
  }
}

/** There is none of an edited title. */
async function pullRequestExample(action: string): Promise<Json> {
  if (action !== 'edited') return example('pull_request', action)
  return { ...(await example('pull_request', 'opened')), action, changes: { title: { from: 'Chnage' } } }
}

/** `merge_group`: it has no pull request, and its base is the entry before it in the queue. */
export async function mergeGroupEvent(commits: { base: string; head: string }): Promise<RunnerEvent> {
  const ref = `refs/heads/gh-readonly-queue/main/pr-1-${commits.base}`
  const group = { head_sha: commits.head, head_ref: ref, base_sha: commits.base, base_ref: 'refs/heads/main' }
  const payload = merge(await example('merge_group', 'checks_requested'), { repository, merge_group: group })
  return { name: 'merge_group', sha: commits.head, ref, baseRef: '', headRef: '', payload }
}

/** `push` to main; `before` is NO_COMMIT for a new branch. */
export async function pushEvent(commits: { before: string; after: string }): Promise<RunnerEvent> {
  const fields = { ...commits, ref: 'refs/heads/main', repository, created: commits.before === NO_COMMIT }
  const payload = merge(await example('push'), fields)
  return { name: 'push', sha: commits.after, ref: 'refs/heads/main', baseRef: '', headRef: '', payload }
}

export async function workflowDispatchEvent(sha: string): Promise<RunnerEvent> {
  const payload = merge(await example('workflow_dispatch'), { repository, ref: 'refs/heads/main', inputs: null })
  return { name: 'workflow_dispatch', sha, ref: 'refs/heads/main', baseRef: '', headRef: '', payload }
}

export async function example(name: string, action?: string): Promise<Json> {
  const file = new URL('../../node_modules/@octokit/webhooks-examples/api.github.com/index.json', import.meta.url)
  const events: { name: string; examples: Json[] }[] = JSON.parse(await readFile(file, 'utf8'))
  const examples = events.find(event => event.name === name)?.examples ?? []
  // The first ones are older than GitHub's own schema.
  const found = examples.findLast(candidate => action === undefined || candidate.action === action)
  if (found === undefined) throw new Error(`no example of ${name} ${action ?? ''}`)
  return found
}

/** Objects are merged, everything else is replaced; `null` replaces an object. */
export function merge(base: Json, changes: Json): Json {
  const merged = Object.entries(changes).map(([key, change]) => {
    const old = base[key]
    return [key, isObject(old) && isObject(change) ? merge(old, change) : change]
  })
  return { ...base, ...Object.fromEntries(merged) }
}

function isObject(value: Json[string]): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
