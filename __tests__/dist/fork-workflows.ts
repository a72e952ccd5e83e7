import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout } from '../git/checkout.ts'
import { type Origin, withOrigin } from '../git/origin.ts'
import type { Tree } from '../git/write-tree.ts'
import { githubServer } from '../github/github-server.ts'
import type { Permissions } from '../github/permissions.ts'
import { aPullRequest, aRepository, type Repository } from '../github/repository.ts'
import { FAKE_TOKEN } from '../runner/environment.ts'
import { pullRequestEvent, type RunnerEvent } from '../runner/event.ts'
import { RUN_ID, workflowRunEvent } from '../runner/other-events.ts'
import { projectRoot, runAction, type StepResult } from '../runner/run-action.ts'
import { type JobEnd, jobOf, runJob } from '../runner/workflow-job.ts'
import { type Artifacts, artifactsIn } from './artifacts.ts'

/** A pull request from a fork, and the two example workflows that gate it and tell of it. */
export type ForkWorkflows = {
  readonly origin: Origin
  readonly repository: Repository
  readonly artifacts: Artifacts
  gate(): Promise<Ended>
  /** `conclusion`: of the run before. */
  comment(conclusion?: string): Promise<Ended>
}

/** How a job ended, and what its step with our action said. */
export type Ended = JobEnd & { readonly gate: StepResult | null }

export async function readExample(name: string): Promise<string> {
  return readFile(join(projectRoot, 'examples/workflows', name), 'utf8')
}

const config = 'publish: [comment]\nchecks: { no-debug: { scan: lib/**, forbid: elixir/io-inspect } }\n'

/** `others`: more pull requests of the same repository. */
export async function forkWorkflows(
  change: Tree,
  others: (origin: Origin) => Repository['pullRequests'] = () => ({})
): Promise<ForkWorkflows & AsyncDisposable> {
  const origin = await withOrigin({ base: { '.github/readiness.yml': config }, change })
  const pull = aPullRequest({ author: 'mallory', head: origin.head, base: origin.base, isFork: true })
  const repository = aRepository({ pullRequests: { 1: pull, ...others(origin) } })
  const artifacts = artifactsIn(origin.folder, RUN_ID)
  const start = (name: string, event: RunnerEvent) => runExample(name, { origin, repository, artifacts, event })
  const stages = { base: origin.base, head: origin.head, from: 'fork' as const }
  return {
    origin,
    repository,
    artifacts,
    gate: async () => start('fork-gate.yml', await pullRequestEvent({ ...origin, from: 'fork' })),
    comment: async conclusion =>
      start('fork-comment.yml', await workflowRunEvent({ ...stages, ...(conclusion && { conclusion }) })),
    [Symbol.asyncDispose]: () => origin[Symbol.asyncDispose]()
  }
}

type Scene = Pick<ForkWorkflows, 'origin' | 'repository' | 'artifacts'> & { readonly event: RunnerEvent }

async function runExample(name: string, { origin, repository, artifacts, event }: Scene): Promise<Ended> {
  const job = jobOf(await readExample(name))
  // From a fork a token has no right to write, whatever the workflow says.
  const permissions = permissionsOf(job.permissions, event.name === 'pull_request' ? 'read' : 'write')
  await using server = await githubServer({ repository, permissions })
  const folder = join(origin.folder, name)
  const workspace = join(folder, 'work/shop')
  await mkdir(workspace, { recursive: true })
  let gate: StepResult | null = null
  const contexts = {
    github: { event: event.payload, event_name: event.name, token: FAKE_TOKEN },
    runner: { temp: join(folder, '_temp') }
  }
  const end = await runJob(job, {
    contexts,
    actions: {
      'actions/checkout': async ({ 'fetch-depth': depth = '1' }) => {
        await checkout(origin, workspace, { depth: Number(depth) })
        return { conclusion: 'success' }
      },
      'actions/upload-artifact': artifacts.upload,
      'actions/download-artifact': async inputs =>
        job.permissions.actions === 'read' ? artifacts.download(inputs) : { conclusion: 'failure' },
      'readiness-gate/readiness-gate': async inputs => {
        gate = await runAction({ folder, workspace, event, inputs, env: server.env })
        return gate
      }
    }
  })
  return { ...end, gate }
}

function permissionsOf(asked: Readonly<Record<string, string>>, most: 'read' | 'write'): Permissions {
  const given = Object.entries(asked).map(([scope, access]) => [scope, most === 'read' ? 'read' : access])
  return Object.fromEntries(given)
}
