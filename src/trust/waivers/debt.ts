import type { CheckResult } from '../../domain/report.ts'
import type { Entry } from './ledger.ts'
import type { Origins } from './origins.ts'

/** What is excused by now, for one sentence. */
export type Debt = { readonly sentence: string; readonly isAny: boolean }

/** `2 waivers open, the oldest since 2026-01-02, the next ends on 2026-02-01; 3 findings ignored in the code` */
export function debtOf(ledger: readonly Entry[], results: readonly CheckResult[], origins: Origins | null): Debt {
  const open = ledger.filter(({ isOpen }) => isOpen)
  const ignored = results.flatMap(({ findings }) => findings.filter(finding => finding.ignored !== null)).length
  const waivers =
    open.length === 0 ? 'no waiver open' : [`${counted(open.length, 'waiver')} open`, ...ages(open, origins)].join(', ')
  return {
    sentence: `${waivers}; ${counted(ignored, 'finding')} ignored in the code`,
    isAny: open.length > 0 || ignored > 0
  }
}

function ages(open: readonly Entry[], origins: Origins | null): readonly string[] {
  const days = open.map(({ waiver }) => origins?.get(waiver.line)?.day ?? null)
  // One whose day is not known may be the oldest.
  const oldest = days.includes(null) ? null : days.toSorted()[0]
  const next = open.map(({ waiver }) => waiver.until).toSorted()[0]
  return [...(oldest ? [`the oldest since ${oldest}`] : []), `the next ends on ${next}`]
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
