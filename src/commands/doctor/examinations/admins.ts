import { type Advice, ok, unknown, wrong } from '../advice.ts'
import { exemptionOf, requirementsOn, workflowsOn } from '../requirements.ts'
import type { Branch, Situation } from '../situation.ts'

const SUBJECT = 'administrators'
const WHY = 'who is exempt merges without the gate, and most accidents are made by who may'

/** Whether the requirement holds for those, too, who set it. One that holds for all is enough. */
export function examineAdmins({ gates, branches }: Situation): readonly Advice[] {
  return branches.flatMap(branch => examineBranch(gates, branch))
}

function examineBranch(gates: Situation['gates'], branch: Branch): readonly Advice[] {
  const requirements = gates.flatMap(gate => [...requirementsOn(gate, branch), ...workflowsOn(gate, branch)])
  if (requirements.length === 0) return []
  const exemptions = requirements.map(requirement => exemptionOf(requirement, branch))
  if (exemptions.some(({ kind }) => kind === 'nobody'))
    return [ok(SUBJECT, `nobody is exempt from the required check of ${branch.name}`)]
  const some = exemptions.find(exemption => exemption.kind === 'bypassers')
  if (some?.kind === 'bypassers')
    return [ok(SUBJECT, `no role is exempt from the required check of ${branch.name}, only ${some.who.join(', ')}`)]
  const open = exemptions.find(exemption => exemption.kind === 'unknown')
  if (open?.kind === 'unknown')
    return [
      unknown(SUBJECT, {
        fact: `who is exempt from the required check of ${branch.name} is not known: ${open.why}`,
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
