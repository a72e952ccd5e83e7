import type { Config, ConfiguredCheck } from '../config/config.ts'
import type { CheckHeader } from '../domain/check.ts'
import type { OnProgress } from '../domain/progress.ts'
import type { CheckResult } from '../domain/report.ts'
import type { Judged } from './judged.ts'
import { unseen } from './judged.ts'
import type { Memory } from './memory.ts'
import { needsOf, withNeeds } from './order.ts'
import { runCheck } from './run-check.ts'
import { type Node, runInOrder } from './run-in-order.ts'
import type { Scene } from './scene.ts'
import { select } from './selection.ts'
import { urgencies } from './urgency.ts'
import { waive } from './waive.ts'
import { withheld } from './withheld.ts'

export type GateRun = Scene & {
  readonly config: Config
  /** Ids of the checks to run, with all they need; empty for every check. */
  readonly only: readonly string[]
  /** How many checks may run at once, where the config does not say. */
  readonly concurrency: number
  readonly onProgress: OnProgress
  /** Results of checks that ran already, by id: they are taken over. */
  readonly known?: ReadonlyMap<string, CheckResult>
}

type TimedRun = GateRun & { readonly beganMs: number }

type Time = Pick<CheckResult, 'startMs' | 'durationMs'>

/** A check in the plan. It needs all it waits for, directly or through others. */
type PlannedCheck = Node & { readonly configured: ConfiguredCheck }

/**
 * Runs the config's checks and judges them, in the config's order.
 * @throws UserError for an unknown id in `only`
 */
export async function runGate(run: GateRun): Promise<readonly CheckResult[]> {
  const { config, ports, onProgress } = run
  const timed = { ...run, beganMs: ports.clock.now() }
  const selected = select(config.checks, run.only)
  const nodes = toNodes(config.checks, selected, run.memory)

  onProgress({ kind: 'planned', checks: headersOf(nodes, selected), atMs: timed.beganMs })
  const results = await runInOrder<PlannedCheck, CheckResult>(
    nodes,
    config.concurrency ?? run.concurrency,
    async (node, ended) =>
      selected.has(node.id)
        ? (run.known?.get(node.id) ?? observeAndTell(node, resultsOf(node.needs, ended), timed))
        : toResult(node.configured, unseen('skipped', 'not selected by --only'), { startMs: 0, durationMs: 0 })
  )
  return resultsOf(
    nodes.map(({ id }) => id),
    results
  )
}

function toNodes(
  checks: readonly ConfiguredCheck[],
  selected: ReadonlySet<string>,
  memory: Memory
): readonly PlannedCheck[] {
  const needs = needsOf(checks)
  const urgency = urgencies(needs, memory.durations)
  return checks.map(configured => {
    const { id } = configured.check
    return {
      id,
      configured,
      needs: [...withNeeds(configured.needs, needs)],
      isAlone: configured.isAlone && selected.has(id),
      writes: selected.has(id) ? configured.writes : [],
      urgency: urgency.get(id) ?? 0
    }
  })
}

function resultsOf(ids: readonly string[], results: ReadonlyMap<string, CheckResult>): readonly CheckResult[] {
  return ids.flatMap(id => results.get(id) ?? [])
}

async function observeAndTell(
  { configured }: PlannedCheck,
  needs: readonly CheckResult[],
  run: TimedRun
): Promise<CheckResult> {
  const { clock } = run.ports
  const startedMs = clock.now()
  const judged = withheld(configured.check, needs, run.cancel) ?? (await observe(configured, run, startedMs))
  const endedMs = clock.now()
  if (isMeasured(judged)) run.memory.addDuration(configured.check.id, endedMs - startedMs)
  const time = { startMs: startedMs - run.beganMs, durationMs: endedMs - startedMs }
  const result = waive(toResult(configured, judged, time), run.config.waivers, endedMs)
  run.onProgress({ kind: 'finished', result, atMs: endedMs })
  return result
}

/** What was cut short or did not run tells nothing of the next time. */
function isMeasured({ status, cachedFrom }: Judged): boolean {
  return (status === 'passed' || status === 'failed') && !cachedFrom
}

function observe(configured: ConfiguredCheck, run: GateRun, atMs: number): Promise<Judged> {
  run.onProgress({ kind: 'started', check: headerOf(configured), atMs })
  return runCheck(configured, sceneOf(configured, run))
}

/** What a check needs may have made files, or taken some away. */
function sceneOf({ needs }: ConfiguredCheck, run: GateRun): Scene {
  return needs.length === 0 ? run : { ...run, ports: { ...run.ports, files: run.ports.files.relist() } }
}

function toResult(configured: ConfiguredCheck, judged: Judged, time: Time): CheckResult {
  return { ...headerOf(configured), ...judged, ...time }
}

function headerOf({ check: { id, title, source, severity, stage, owner, help } }: ConfiguredCheck): CheckHeader {
  return { id, title, source, severity, stage, owner, help }
}

function headersOf(nodes: readonly PlannedCheck[], selected: ReadonlySet<string>): readonly CheckHeader[] {
  return nodes.filter(({ id }) => selected.has(id)).map(({ configured }) => headerOf(configured))
}
