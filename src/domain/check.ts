import type { Finding } from './finding.ts'
import type { Outcome } from './outcome.ts'
import type { Ports, TextPorts } from './ports.ts'
import type { Severity } from './severity.ts'

export const stages = ['pre-merge', 'pre-deploy', 'post-deploy'] as const

export type Stage = (typeof stages)[number]

/** The source of what the gate itself has to say beside the checks: of freezes, waivers and changes to the rules. */
export const OWN_SOURCE = 'gate'

/** The ids under which it says so. A slash stands in no id of a config, so no check has one of these. */
export type OwnId = 'gate/rules' | 'gate/freeze' | 'gate/waivers'

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

/** Tells everything that a check's outcome depends on: where nothing of it has changed, the outcome is the same. */
export type Identify = (ports: Ports, signal: AbortSignal) => Promise<readonly string[]>

/** One entry of the config, ready to run. */
export type Check = CheckHeader & {
  readonly timeoutMs: number
  /** How long it may look on after that at what is left. */
  readonly graceMs?: number
  /** There where the config asks to have the check cached. */
  readonly identify?: Identify
  run(ports: Ports, signal: AbortSignal): Promise<Outcome>
  /**
   * What it finds in files that are not those of the work tree: another commit's. Left out, or `null`, where findings do not
   * come from the text of whole files alone.
   */
  findingsIn?(ports: TextPorts, signal: AbortSignal): Promise<readonly Finding[] | null>
}
