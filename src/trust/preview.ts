import type { Config } from '../config/config.ts'
import type { CheckResult, Preview } from '../domain/report.ts'
import { count, decide } from '../gate/verdict.ts'
import { changedChecks } from './changed-checks.ts'

export type Tried = {
  readonly was: Config
  readonly is: Config
  /** Ids asked for; empty for all. */
  readonly only: readonly string[]
  /** By the rules that hold. */
  readonly results: readonly CheckResult[]
  run(config: Config, known: ReadonlyMap<string, CheckResult>, only: readonly string[]): Promise<readonly CheckResult[]>
}

/** How the gate would stand by the rules of the change: what these define otherwise is run, all else is taken over. */
export async function runPreview({ was, is, only, results, run }: Tried): Promise<Preview | null> {
  const changed = new Set(changedChecks(was, is))
  const ids = only.filter(id => is.checks.some(({ check }) => check.id === id))
  if (only.length > 0 && ids.length === 0) return null
  const known = new Map(results.filter(({ id }) => !changed.has(id)).map(result => [result.id, result]))
  const all = await run(is, known, ids)
  return {
    config: is.path ?? `no config: presets ${is.presets.join(', ')}`,
    ...decide(all, false),
    counts: count(all),
    results: all.filter(({ id }) => changed.has(id))
  }
}
