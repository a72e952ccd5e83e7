import type { OwnId } from '../../domain/check.ts'
import type { CheckResult, Report } from '../../domain/report.ts'
import type { RuleChange } from '../../domain/rule-change.ts'

/** The check that judges what a change does to the rules, and the one that judges what they excuse. */
const RULES: OwnId = 'gate/rules'
const WAIVERS: OwnId = 'gate/waivers'

/** What makes the rules weaker comes first. */
export function weakerFirst(changes: readonly RuleChange[]): RuleChange[] {
  const those = (direction: RuleChange['direction']) => changes.filter(change => change.direction === direction)
  return [...those('weaker'), ...those('stronger')]
}

/** How the changes of the rules stand: whether they wait for somebody, and for whom. `null` where nobody is asked. */
export function standingOf({ results }: Pick<Report, 'results'>): CheckResult | null {
  return results.find(({ id }) => id === RULES) ?? null
}

/** How the waivers stand; `null` where there is none. */
export function waiversOf({ results }: Pick<Report, 'results'>): CheckResult | null {
  return results.find(({ id }) => id === WAIVERS) ?? null
}

/** Whether everything that this result has to say stands in a section of its own, about the rules. */
export function isToldByRules({ id }: CheckResult, { rules, debt }: Pick<Report, 'rules' | 'debt'>): boolean {
  return (id === RULES && rules.changes.length > 0) || (id === WAIVERS && debt.waivers.length > 0)
}

/** `2 rules weaker, 1 stronger` */
export function countsOfChanges(changes: readonly RuleChange[]): string {
  const weaker = changes.filter(({ direction }) => direction === 'weaker').length
  const stronger = changes.length - weaker
  return [...(weaker > 0 ? [`${weaker} weaker`] : []), ...(stronger > 0 ? [`${stronger} stronger`] : [])].join(', ')
}
