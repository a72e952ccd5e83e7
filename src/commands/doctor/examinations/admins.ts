import { type Advice, ok, unknown, wrong } from '../advice.ts'
import { exemptionOf, requirementsOn } from '../requirements.ts'
import type { Situation } from '../situation.ts'

const SUBJECT = 'administrators'
const WHY = 'who is exempt merges without the gate, and most accidents are made by who may'

/** Whether the requirement holds for those, too, who set it. One that holds for all is enough. */
export function examineAdmins({ gates, branch }: Situation): readonly Advice[] {
  const requirements = gates.flatMap(gate => requirementsOn(gate, branch))
  if (requirements.length === 0) return []
  const exemptions = requirements.map(requirement => exemptionOf(requirement, branch))
  if (exemptions.some(({ kind }) => kind === 'nobody')) return [ok(SUBJECT, 'nobody is exempt from the required check')]
  const some = exemptions.find(exemption => exemption.kind === 'bypassers')
  if (some?.kind === 'bypassers') return [ok(SUBJECT, `no role is exempt, only ${some.who.join(', ')}`)]
  const open = exemptions.find(exemption => exemption.kind === 'unknown')
  if (open?.kind === 'unknown')
    return [
      unknown(SUBJECT, {
        fact: `who is exempt from the required check is not known: ${open.why}`,
        why: WHY,
        fix: 'set GITHUB_TOKEN to the token of an administrator, and try again'
      })
    ]
  return [
    wrong(SUBJECT, {
      fact: `administrators are exempt from the required check of ${branch.name}`,
      why: WHY,
      fix: 'remove the roles from the bypass list of the ruleset, or tick “Do not allow bypassing the above settings”'
    })
  ]
}
