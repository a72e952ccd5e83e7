import type { Waiver } from '../../config/config.ts'
import type { WaiverState } from '../../domain/debt.ts'
import type { CheckResult } from '../../domain/report.ts'

/** A waiver is announced so many days before its last. */
const NOTICE_DAYS = 7

const DAY_MS = 86_400_000

/** How a waiver stands today. */
export type Entry = {
  readonly waiver: Waiver
  /** 0 on its last day, below 0 after it. */
  readonly daysLeft: number
  readonly isOpen: boolean
  /** Its check passed, so that nothing is excused. `false`, too, where that is not known. */
  readonly isUnused: boolean
}

/** Every waiver of the rules, in their order. Days are those of UTC. */
export function ledgerOf(waivers: readonly Waiver[], results: readonly CheckResult[], nowMs: number): readonly Entry[] {
  const statuses = new Map(results.map(({ id, status }) => [id, status]))
  return waivers.map(waiver => {
    const daysLeft = Math.round(Date.parse(`${waiver.until}T00:00:00Z`) / DAY_MS) - Math.floor(nowMs / DAY_MS)
    return { waiver, daysLeft, isOpen: daysLeft >= 0, isUnused: statuses.get(waiver.check) === 'passed' }
  })
}

export function stateOf({ daysLeft, isOpen, isUnused }: Entry): WaiverState {
  if (isUnused) return 'unused'
  if (!isOpen) return 'ended'
  return daysLeft <= NOTICE_DAYS ? 'ending' : 'open'
}
