import { OWN_SOURCE } from '../domain/check.ts'
import { type CheckResult, ofNoCheck } from '../domain/report.ts'

/** What the gate itself has to say beside the checks. A slash stands in no id of a config, so no check has this name. */
export type OwnId = 'gate/rules' | 'gate/freeze' | 'gate/waivers'

type Said = Partial<CheckResult> & Pick<CheckResult, 'title' | 'status'> & { readonly id: OwnId }

/** A result that no check of the config has. */
export function ownResult(said: Said): CheckResult {
  return { source: OWN_SOURCE, ...ofNoCheck, ...said }
}
