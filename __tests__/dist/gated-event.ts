import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Event } from '../../src/domain/event.ts'
import { type CheckoutOptions, checkout } from '../git/checkout.ts'
import { type Origin, type Stages, withOrigin } from '../git/origin.ts'
import { type GitHubServer, githubServer } from '../github/github-server.ts'
import { aPullRequest } from '../github/repository.ts'
import type { RunnerEvent } from '../runner/event.ts'
import { runAction } from '../runner/run-action.ts'
import { parseReport } from './json-report.ts'

/** How one event finds the repository, and what is checked out for it. */
export type Happening = {
  readonly event: (origin: Origin) => Promise<RunnerEvent>
  readonly checkout?: CheckoutOptions['ref']
  readonly from?: 'branch' | 'fork'
  readonly stages?: Stages
}

/** What a run of the built action leaves behind, as far as it depends on the event. */
export type EventOutcome = {
  /** As the debug log tells it; `null` where the gate did not come that far. */
  readonly event: Event | null
  readonly exitCode: number | null
  readonly verdict: string | null
  readonly base: string | null
  readonly rules: string | null
  readonly checks: readonly string[]
  readonly annotations: readonly string[]
  readonly notes: readonly string[]
  /** Places on GitHub that were written to. */
  readonly posted: readonly string[]
}

/** Runs the built action on one event of the repository `acme/shop`, with GitHub at hand. */
export async function gatedEvent(happening: Happening & { readonly stages: Stages }): Promise<EventOutcome> {
  await using origin = await withOrigin(happening.stages)
  const isFork = happening.from === 'fork'
  const pull = aPullRequest({ author: 'Codertocat', head: origin.head, base: origin.base, isFork, labels: ['bug'] })
  await using server = await githubServer({ repository: { pullRequests: { 1: pull } } })
  const workspace = await checkout(origin, join(origin.folder, 'work/shop'), { ref: happening.checkout ?? 'merge' })
  const folder = join(origin.folder, 'runner')
  const event = await happening.event(origin)
  const result = await runAction({ folder, workspace, event, env: server.env })
  return named({ ...(await toldBy(result)), posted: postedTo(server) }, origin)
}

/** Commits by what they are instead of by their hash. */
function named(outcome: EventOutcome, { base, head, merge }: Origin): EventOutcome {
  const names = Object.entries({ BASE: base, HEAD: head, MERGE: merge })
  const text = names.reduce(
    (text, [name, commit]) => text.replaceAll(commit, name).replaceAll(commit.slice(0, 7), name),
    JSON.stringify(outcome)
  )
  return JSON.parse(text)
}

async function toldBy({ exitCode, outputs, annotations, debug }: Awaited<ReturnType<typeof runAction>>) {
  const shown = annotations.map(({ level, path, startLine, message }) => {
    const place = path === null ? '' : `${path}:${startLine} `
    return `${level} ${place}${message.split('\n').join(' | ')}`
  })
  const told = debug.find(line => line.startsWith('Event: '))
  const event = told === undefined ? null : JSON.parse(told.slice('Event: '.length))
  const nothing = { base: null, rules: null, checks: [], notes: [], verdict: null }
  if (outputs.report === undefined) return { ...nothing, event, exitCode, annotations: shown }
  const report = JSON.parse(await readFile(outputs.report, 'utf8'))
  const { checks, notes } = parseReport(JSON.stringify(report))
  return {
    event,
    exitCode,
    verdict: outputs.verdict ?? null,
    base: report.base,
    rules: report.rules.from,
    checks: checks.map(({ id, status }) => `${id} ${status}`),
    annotations: shown,
    notes
  }
}

function postedTo({ repository: { comments, checkRuns, reviews } }: GitHubServer): readonly string[] {
  return [
    ...comments.map(({ issue }) => `comment on ${issue}`),
    ...checkRuns.map(({ commit }) => `check run at ${commit}`),
    ...reviews.map(({ pullRequest, commit }) => `review of ${pullRequest} at ${commit}`)
  ]
}
