import type { Config } from './config/config.ts'
import { describeNested, nestedProjects } from './config/presets/nested-projects.ts'
import type { Event } from './domain/event.ts'
import type { Git } from './domain/git.ts'
import type { GitHub } from './domain/github.ts'
import type { Ports, Store } from './domain/ports.ts'
import type { OnProgress } from './domain/progress.ts'
import type { CheckResult, Report } from './domain/report.ts'
import { assemble } from './gate/assemble.ts'
import { type GateRun, runGate } from './gate/gate.ts'
import { askedLabels } from './gate/labels.ts'
import { Memory } from './gate/memory.ts'
import { compareWith, everythingIsNew } from './scope/comparison.ts'
import type { Base } from './scope/find-base.ts'
import { type Seen, seeChange } from './scope/see-change.ts'
import { sources } from './sources/index.ts'
import { findRules } from './trust/find-rules.ts'
import { reviewRules } from './trust/review-rules.ts'

export type Request = {
  readonly ports: Ports
  readonly git: Git
  /** What started the gate. */
  readonly event: Event
  /** `null` without a token. */
  readonly github: GitHub | null
  /** The config as the user named it; `null` looks in the usual places. */
  readonly configPath: string | null
  readonly only: readonly string[]
  /** What to compare with; `null`: nobody asked for it. */
  readonly base: Base | null
  /** What the reader should know besides. */
  readonly notes?: readonly string[]
  readonly concurrency: number
  readonly cancel: AbortSignal
  readonly onProgress: OnProgress
  /** Where this run can be looked at; `null`: nowhere. */
  readonly runUrl: string | null
  /** Where is kept what the next run may know of this one. */
  openStore(config: Config): Store
}

/**
 * The whole way from a config to a report.
 * @throws UserError or ConfigError when the set-up is wrong: then nothing was judged
 */
export async function gateRepository(request: Request): Promise<Report> {
  const { ports, git, event, cancel } = request
  const startedMs = ports.clock.now()
  const rules = await findRules({ ...request, files: ports.files, path: request.configPath, sources, env: ports.env })
  const { config } = rules
  const head = event.head ?? (await git.commit('HEAD'))
  const seen = await seeChange({ ...request, files: ports.files })
  const store = request.openStore(config)
  const memory = Memory.from(await store.read(), store)
  const run = await runnerOf(request, seen, memory)
  const results = await run(config)
  if (!store.isRemote || memory.hasNewPasses) await store.write(memory.toText())
  const {
    results: own,
    notes,
    ...review
  } = await reviewRules(rules, {
    ...request,
    root: ports.files.root,
    nowMs: ports.clock.now(),
    sources,
    results,
    run: (proposed, known, only) => run(proposed, { known, only, onProgress: () => {} })
  })
  return assemble([...results, ...own], {
    ...review,
    isCancelled: cancel.aborted,
    head,
    base: seen.kind === 'seen' ? seen.change.base : null,
    pullRequest: event.pullRequest?.number ?? null,
    config: nameOf(config),
    notes: [...(request.notes ?? []), ...notes, ...notesOn(head, seen), ...(await notesOnPresets(config, ports.files))],
    publish: config.publish,
    durationMs: ports.clock.now() - startedMs
  })
}

type Run = (config: Config, more?: Pick<GateRun, 'known' | 'only' | 'onProgress'>) => Promise<readonly CheckResult[]>

/** Runs the gate by any config, in the circumstances of the request. */
async function runnerOf(request: Request, seen: Seen, memory: Memory): Promise<Run> {
  const { circumstances, ...scene } = await sceneOf(seen, request)
  return (config, more) =>
    runGate({
      ...request,
      ...scene,
      config,
      memory,
      isNewOnly: config.newFindingsOnly,
      circumstances: { ...circumstances, level: config.level },
      ...more
    })
}

function nameOf({ path, presets }: Config): string {
  return path ?? `no config: presets ${presets.join(', ')}`
}

function notesOn(head: string | null, seen: Seen): readonly string[] {
  if (head === null) return ['There is no git commit here: all files were read, and every finding counts as new.']
  if (seen.kind === 'seen') return seen.note === null ? [] : [seen.note]
  const why = seen.why === null ? ' (give --base)' : whyOf(seen)
  return [`Nothing to compare with${why}: every finding counts as new.`]
}

/** Where presets stand in for a config, what they do not look at is told: green would not speak of it. */
async function notesOnPresets({ path }: Config, files: Ports['files']): Promise<readonly string[]> {
  const left = path === null ? describeNested(nestedProjects(await files.source())) : null
  return left === null ? [] : [`No preset looks below the root, at ${left}: write a config with \`readiness init\`.`]
}

async function sceneOf(seen: Seen, { git, event, github, ports: given }: Request) {
  const ports = portsFor(given, seen)
  const comparison = seen.kind === 'seen' ? compareWith(seen.change, { git, ports }) : everythingIsNew
  const branch = event.branch ?? (await git.branch())
  const changed = ports.changedPaths && [...ports.changedPaths]
  return { ports, comparison, circumstances: { branch, labels: askedLabels({ event, github }), changed } }
}

/** What the checks may know of the change. */
function portsFor(ports: Ports, seen: Seen): Ports {
  if (seen.kind === 'seen') {
    const { lines } = seen.change
    return { ...ports, changedPaths: new Set(lines.keys()), change: { kind: 'known', lines } }
  }
  const fix = seen.fix ?? 'Give --base and a commit, or take changed-lines out.'
  const why = `there is nothing to compare with${whyOf(seen)}`
  return { ...ports, changedPaths: null, change: { kind: 'unknown', why, fix } }
}

function whyOf({ why, fix }: Extract<Seen, { kind: 'unseen' }>): string {
  return why === null ? '' : `, because ${why}${fix === null ? '' : ` (${fix})`}`
}
