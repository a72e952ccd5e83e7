import { join } from 'node:path'
import type { PostTarget } from '../../src/domain/report.ts'
import { checkout } from '../git/checkout.ts'
import { withOrigin } from '../git/origin.ts'
import { type GitHubServer, githubServer } from '../github/github-server.ts'
import type { Permissions } from '../github/permissions.ts'
import { aPullRequest } from '../github/repository.ts'
import { pullRequestEvent, type RunnerEvent } from '../runner/event.ts'
import { type ActionOptions, runAction, type StepResult } from '../runner/run-action.ts'

/** So many calls of `IO.inspect`, each on a line of its own, in a file that the change adds. */
export function leftovers(count: number): string {
  return `defmodule Shop do\n  def pay(x) do\n${'    IO.inspect(x)\n'.repeat(count)}    x\n  end\nend\n`
}

const configFor = (publish: readonly PostTarget[]) => `publish: [${publish.join(', ')}]
checks:
  no-debug:
    title: No debug output
    scan: lib/**/*.ex
    forbid: elixir/io-inspect
`

export type Posted = { readonly result: StepResult; readonly server: GitHubServer; readonly event: RunnerEvent }

export type PostedOptions = {
  readonly count: number
  readonly publish: readonly PostTarget[]
  /** Changes what happened before the action runs. */
  readonly event?: (event: RunnerEvent) => RunnerEvent
  readonly from?: 'branch' | 'fork'
  readonly inputs?: ActionOptions['inputs']
  /** `permissions:` of the job. */
  readonly permissions?: Permissions
  /** Requests until the hourly limit is reached. */
  readonly limit?: number
  /** `env:` of the step. */
  readonly env?: ActionOptions['env']
  /** Lets GitHub fail, or know something before. */
  readonly prepare?: (server: GitHubServer) => void
  /** How often the same step runs. */
  readonly times?: number
}

/** Gates a pull request that leaves debug output behind, with GitHub at hand, and tells what the last run said. */
export async function gatedLeftovers(options: PostedOptions, look: (posted: Posted) => Promise<void>): Promise<void> {
  const { count, publish, from = 'branch', inputs = {}, times = 1 } = options
  const base = { '.github/readiness.yml': configFor(publish), 'lib/old.ex': ':ok\n' }
  const added = leftovers(count)
  await using origin = await withOrigin({ base, change: { 'lib/shop.ex': added } })
  const lines = added.trimEnd().split('\n')
  const patch = `@@ -0,0 +1,${lines.length} @@\n${lines.map(line => `+${line}`).join('\n')}`
  const files = [{ filename: 'lib/shop.ex', status: 'added', patch }]
  const pull = aPullRequest({ head: origin.head, base: origin.base, isFork: from === 'fork', files })
  await using server = await githubServer({
    repository: { pullRequests: { 1: pull } },
    ...(options.permissions && { permissions: options.permissions }),
    ...(options.limit && { limit: options.limit })
  })
  options.prepare?.(server)
  const workspace = await checkout(origin, join(origin.folder, 'work/shop'), { ref: 'merge', depth: 2 })
  const read = await pullRequestEvent({ ...origin, from })
  const event = options.event?.(read) ?? read
  for (let time = 1; time <= times; time += 1) {
    const folder = join(origin.folder, `runner-${time}`)
    const env = { ...server.env, ...options.env, GITHUB_RUN_ID: String(4710 + time) }
    const result = await runAction({ folder, workspace, event, inputs, env })
    if (time === times) await look({ result, server, event })
  }
}

/** What a place says of how much it shows: `Shown: 9 of 9 findings.` */
export function accountIn(text: string | null | undefined, word = 'Shown'): string | null {
  return (text ?? '').split('\n').find(line => line.startsWith(`${word}: `)) ?? null
}
