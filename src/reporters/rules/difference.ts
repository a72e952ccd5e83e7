import type { CheckResult, Report } from '../../domain/report.ts'

/** A check as it stands by the rules that hold, and by those of the change. */
export type Difference = {
  /** `null`: the rules that hold have no such check. */
  readonly now: CheckResult | null
  readonly then: CheckResult
}

/** What the change's own rules judge otherwise, or anew. */
export function differences({ results, preview }: Pick<Report, 'results' | 'preview'>): Difference[] {
  const held = new Map(results.map(result => [result.id, result]))
  return (preview?.results ?? []).map(then => ({ now: held.get(then.id) ?? null, then }))
}
