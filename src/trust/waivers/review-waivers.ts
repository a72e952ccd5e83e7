import type { Debt } from '../../domain/debt.ts'
import { UserError } from '../../domain/errors.ts'
import type { Git } from '../../domain/git.ts'
import { UnreadableFile } from '../../domain/ports.ts'
import type { CheckResult } from '../../domain/report.ts'
import { commitFiles } from '../commit-files.ts'
import { type ConfigOwners, configOwners } from '../owners/config-owners.ts'
import type { Rules } from '../rules.ts'
import { debtOf, describeDebt } from './debt.ts'
import { judgeWaivers } from './judge-waivers.ts'
import { type Entry, ledgerOf } from './ledger.ts'
import { originsOf } from './origins.ts'
import { vouchedFor } from './vouch.ts'

export type WaiversReview = {
  readonly results: readonly CheckResult[]
  readonly nowMs: number
  readonly git: Git
  readonly root: string
}

/** What the rules excuse, and the code; the ledger of the first judged, where there is one. */
export async function reviewWaivers(
  rules: Rules,
  { results, nowMs, git, root }: WaiversReview
): Promise<{ readonly result: CheckResult | null; readonly debt: Debt }> {
  const { config, origin } = rules
  const ledger = ledgerOf(config.waivers, results, nowMs)
  const origins = await originsOf(rules, git)
  const owners = ledger.length === 0 ? null : await ownersOf(rules, git, root)
  const vouched = ({ waiver }: Entry) => vouchedFor(waiver, { origin, owners, origins })
  const debt = debtOf({ ledger, maxWaivers: config.maxWaivers, results, vouchedFor: vouched })
  const evidence = describeDebt(debt, ledger, origins)
  const result = judgeWaivers({ ledger, max: config.maxWaivers, path: config.path, evidence, vouchedFor: vouched })
  return { result, debt }
}

async function ownersOf({ config, before }: Rules, git: Git, root: string): Promise<ConfigOwners | null> {
  try {
    const files = before?.files ?? commitFiles({ commit: 'HEAD', root }, git)
    return config.path === null ? null : await configOwners(config.path, files)
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof UserError) return null
    throw error
  }
}
