import { type Advice, unknown } from '../advice.ts'
import type { Situation } from '../situation.ts'

const SUBJECT = 'protected branches'
const WHY = 'a branch that does not require the gate takes what it has not judged'

/** Whether every branch that is protected was looked at. */
export function examineBranches({ others }: Situation): readonly Advice[] {
  if (others.kind === 'unknown') {
    const fact = `which branches are protected besides the default one is not known: ${others.why}`
    return [unknown(SUBJECT, { fact, why: WHY, fix: others.fix })]
  }
  const { notLookedAt } = others
  if (notLookedAt.length === 0) return []
  return [
    unknown(SUBJECT, {
      fact: `not looked at, for there are too many: ${notLookedAt.join(', ')}`,
      why: WHY,
      fix: 'readiness doctor --branch NAME, for each of them'
    })
  ]
}
