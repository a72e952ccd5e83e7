import type { Check } from '../domain/check.ts'
import { countsAgainst, type Finding } from '../domain/finding.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Comparison } from '../scope/comparison.ts'
import { counted } from '../text/counted.ts'

export type Comparing = {
  readonly comparison: Comparison
  /** What was there before the change fails no check. */
  readonly isNewOnly: boolean
  readonly cancel: AbortSignal
}

/** The outcome with its findings told into new and old ones and, where only new ones count, observed without the others. */
export async function compareOutcome(check: Check, outcome: Outcome, comparing: Comparing): Promise<Outcome> {
  if (outcome.kind === 'waiting' || outcome.kind === 'skipped' || !outcome.findings) return outcome
  const findings = await comparing.comparison.markAll(check, outcome.findings, comparing.cancel)
  if (outcome.kind === 'broken' || !comparing.isNewOnly || !outcome.observeWithout) return { ...outcome, findings }
  const old = new Set(outcome.findings.filter((finding, index) => countsAgainst(finding) && isOld(findings[index])))
  if (old.size === 0) return { ...outcome, findings }
  const evidence = `${outcome.evidence}; ${counted(old.size, 'old finding')} not counted`
  return { ...outcome, findings, observe: outcome.observeWithout(old), evidence }
}

/** One that nobody compared counts. */
function isOld(finding: Finding | undefined): boolean {
  return finding?.isNew === false
}
