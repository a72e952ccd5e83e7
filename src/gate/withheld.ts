import type { Check } from '../domain/check.ts'
import type { CheckResult } from '../domain/report.ts'
import type { Judged } from './judged.ts'
import { unseen } from './judged.ts'
import { shutsGate } from './verdict.ts'

/** Why a check is not even started, or `null`. `needs` are the results of all it needs, directly or through others. */
export function withheld(check: Check, needs: readonly CheckResult[], cancel: AbortSignal): Judged | null {
  if (cancel.aborted) return unseen('broken', 'cancelled before it started', 'Run the gate again.')
  if (check.stage !== 'pre-merge') return unseen('waiting', 'decided after the merge')

  const unproven = needs.filter(({ status }) => status === 'failed' || status === 'broken')
  const worst = unproven.find(shutsGate) ?? unproven[0]
  if (worst) return withoutNeed(worst)
  const awaited = needs.find(({ status }) => status === 'waiting')
  return awaited ? unseen('waiting', `waits for ${awaited.id}`) : null
}

/** Skipping is safe only when the need shuts the gate by itself: otherwise an unproven check would count as fine. */
function withoutNeed(need: CheckResult): Judged {
  const reason = `not run: it needs ${need.id}, which is ${need.status}`
  return shutsGate(need) ? unseen('skipped', reason) : unseen('broken', reason, `Mend ${need.id} first.`)
}
