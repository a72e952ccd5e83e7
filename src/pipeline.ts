import type { Config } from './config/config.ts'
import type { Compared } from './domain/changed-lines.ts'
import type { Event } from './domain/event.ts'
import type { Git } from './domain/git.ts'
import type { GitHub } from './domain/github.ts'
import type { Ports, Store } from './domain/ports.ts'
import type { OnProgress } from './domain/progress.ts'
import type { Report } from './domain/report.ts'
import { assemble } from './gate/assemble.ts'
import { type GateRun, runGate } from './gate/gate.ts'
import { Memory } from './gate/memory.ts'
import type { Change } from './scope/change.ts'
import { readChange } from './scope/change.ts'
import { compareWith, everythingIsNew } from './scope/comparison.ts'
import type { Base } from './scope/find-base.ts'
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
  const { change, changed, scene } = await seeChange(request)
  const store = request.openStore(config)
  const memory = Memory.from(await store.read(), store)
  const branch = event.branch ?? (await git.branch())
  const run = (config: Config, more: Partial<GateRun> = {}) =>
    runGate({
      ...request,
      ...scene,
      config,
      memory,
      isNewOnly: config.newFindingsOnly,
      circumstances: { branch, labels: event.labels, changed, level: config.level },
      ...more
    })
  const results = await run(config)
  if (!store.isRemote || memory.hasNewPasses) await store.write(memory.toText())
  const { result, notes, ...review } = await reviewRules(rules, {
    ...request,
    sources,
    results,
    run: (proposed, known, only) => run(proposed, { known, only, onProgress: () => {} })
  })
  return assemble([...results, ...(result ? [result] : [])], {
    ...review,
    isCancelled: cancel.aborted,
    head,
    base: change?.base ?? null,
    pullRequest: event.pullRequest?.number ?? null,
    config: nameOf(config),
    notes: [...(request.notes ?? []), ...notes, ...notesOn(head, change, request.base)],
    publish: config.publish,
    durationMs: ports.clock.now() - startedMs
  })
}

/** What is compared with the base, and how; without one, everything is new. */
async function seeChange({ base, git, ports }: Request) {
  const change = base?.kind === 'found' ? await readChange(base.start, git, ports.files) : null
  const changed = change && [...change.lines.keys()]
  const changedPorts = { ...ports, changedPaths: changed && new Set(changed), change: compared(change, base) }
  const comparison = change === null ? everythingIsNew : compareWith(change, { git, ports: changedPorts })
  return { change, changed, scene: { ports: changedPorts, comparison } }
}

function nameOf({ path, presets }: Config): string {
  return path ?? `no config: presets ${presets.join(', ')}`
}

function notesOn(head: string | null, change: Change | null, base: Base | null): readonly string[] {
  if (head === null) return ['There is no git commit here: all files were read, and every finding counts as new.']
  return change === null ? [`Nothing to compare with${whyOf(base)}: every finding counts as new.`] : []
}

function compared(change: Change | null, base: Base | null): Compared {
  if (change) return { kind: 'known', lines: change.lines }
  const fix = (base?.kind !== 'found' && base?.fix) || 'Give --base and a commit, or take changed-lines out.'
  return { kind: 'unknown', why: `there is nothing to compare with${whyOf(base)}`, fix }
}

function whyOf(base: Base | null): string {
  if (base === null) return ''
  if (base.kind === 'found') return `, because git could not compare with ${base.start.slice(0, 7)}`
  return `, because ${base.why}${base.fix === null ? '' : ` (${base.fix})`}`
}
