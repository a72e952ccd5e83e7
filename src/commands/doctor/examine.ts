import type { Advice } from './advice.ts'
import { examineAdmins } from './examinations/admins.ts'
import { examineBranches } from './examinations/branches.ts'
import { examineBuild } from './examinations/build.ts'
import { examineCheckout } from './examinations/checkout.ts'
import { examineConfig } from './examinations/config.ts'
import { examineMasking } from './examinations/masking.ts'
import { examinePermissions } from './examinations/permissions.ts'
import { examinePins } from './examinations/pins.ts'
import { examineRequired } from './examinations/required.ts'
import { examineTriggers } from './examinations/triggers.ts'
import { examineWorkflows } from './examinations/workflows.ts'
import type { Situation } from './situation.ts'

const examinations: readonly ((situation: Situation) => readonly Advice[])[] = [
  examineConfig,
  examineWorkflows,
  examineTriggers,
  examineMasking,
  examineCheckout,
  examinePermissions,
  examinePins,
  examineBranches,
  examineRequired,
  examineAdmins,
  examineBuild
]

/** Everything that can be said of how well the gate protects the branch. */
export function examine(situation: Situation): readonly Advice[] {
  const all = examinations.flatMap(examination => examination(situation))
  // What holds for several branches is said once.
  return [...new Map(all.map(advice => [JSON.stringify(advice), advice])).values()]
}
