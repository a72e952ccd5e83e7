import type { Debt } from '../../domain/debt.ts'
import type { CheckResult } from '../../domain/report.ts'
import { counted } from '../../text/counted.ts'
import { type Entry, stateOf } from './ledger.ts'
import type { Origins } from './origins.ts'

export type Excused = {
  readonly ledger: readonly Entry[]
  readonly maxWaivers: number | null
  readonly results: readonly CheckResult[]
  /** Who answers for a waiver, as far as that can be proven. */
  readonly vouchedFor: (entry: Entry) => string
}

/** What is excused by now. */
export function debtOf({ ledger, maxWaivers, results, vouchedFor }: Excused): Debt {
  const waivers = ledger.map(entry => {
    const { check, reason, until } = entry.waiver
    return { check, reason, vouched: vouchedFor(entry), until, daysLeft: entry.daysLeft, state: stateOf(entry) }
  })
  const ignored = results.flatMap(({ findings }) => findings.filter(finding => finding.ignored !== null)).length
  return { waivers, maxWaivers, ignored }
}

/** `2 waivers open, the oldest since 2026-01-02, the next ends on 2026-02-01; 3 findings ignored in the code` */
export function describeDebt({ ignored }: Debt, ledger: readonly Entry[], origins: Origins | null): string {
  const open = ledger.filter(({ isOpen }) => isOpen)
  const waivers =
    open.length === 0 ? 'no waiver open' : [`${counted(open.length, 'waiver')} open`, ...ages(open, origins)].join(', ')
  return `${waivers}; ${counted(ignored, 'finding')} ignored in the code`
}

function ages(open: readonly Entry[], origins: Origins | null): readonly string[] {
  const days = open.map(({ waiver }) => origins?.get(waiver.line)?.day ?? null)
  // One whose day is not known may be the oldest.
  const oldest = days.includes(null) ? null : days.toSorted()[0]
  const next = open.map(({ waiver }) => waiver.until).toSorted()[0]
  return [...(oldest ? [`the oldest since ${oldest}`] : []), `the next ends on ${next}`]
}
