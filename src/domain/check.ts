import type { Outcome } from './outcome.ts'
import type { Ports } from './ports.ts'
import type { Severity } from './severity.ts'

export const stages = ['pre-merge', 'pre-deploy', 'post-deploy'] as const

export type Stage = (typeof stages)[number]

/** What a check is known by, in the plan, the report and the progress. */
export type CheckHeader = {
  readonly id: string
  readonly title: string
  readonly source: string
  /** The level at which a failure of this check counts: only `error` shuts the gate. */
  readonly severity: Severity
  readonly stage: Stage
  readonly owner: string | null
  readonly help: string | null
}

/** One entry of the config, ready to run. */
export type Check = CheckHeader & {
  readonly timeoutMs: number
  run(ports: Ports, signal: AbortSignal): Promise<Outcome>
}
