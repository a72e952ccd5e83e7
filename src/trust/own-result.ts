import { OWN_SOURCE, type OwnId } from '../domain/check.ts'
import { type CheckResult, ofNoCheck } from '../domain/report.ts'

type Said = Partial<CheckResult> & Pick<CheckResult, 'title' | 'status'> & { readonly id: OwnId }

/** A result that no check of the config has. */
export function ownResult(said: Said): CheckResult {
  return { source: OWN_SOURCE, ...ofNoCheck, ...said }
}
