import { UserError } from '../../domain/errors.ts'
import type { Git } from '../../domain/git.ts'
import { UnreadableFile } from '../../domain/ports.ts'
import type { CheckResult } from '../../domain/report.ts'
import { commitFiles } from '../commit-files.ts'
import { type ConfigOwners, configOwners } from '../owners/config-owners.ts'
import type { Rules } from '../rules.ts'
import { debtOf } from './debt.ts'
import { judgeWaivers } from './judge-waivers.ts'
import { ledgerOf } from './ledger.ts'
import { originsOf } from './origins.ts'
import { vouchedFor } from './vouch.ts'

export type WaiversReview = {
  readonly results: readonly CheckResult[]
  readonly nowMs: number
  readonly git: Git
  readonly root: string
}

/** The ledger of what the rules excuse, judged; and the debt in a note where there is no ledger to say it. */
export async function reviewWaivers(
  rules: Rules,
  { results, nowMs, git, root }: WaiversReview
): Promise<{ readonly result: CheckResult | null; readonly notes: readonly string[] }> {
  const { config, origin } = rules
  const ledger = ledgerOf(config.waivers, results, nowMs)
  const origins = await originsOf(rules, git)
  const debt = debtOf(ledger, results, origins)
  if (ledger.length === 0) return { result: null, notes: debt.isAny ? [`Debt: ${debt.sentence}.`] : [] }
  const owners = await ownersOf(rules, git, root)
  const result = judgeWaivers({
    ledger,
    max: config.maxWaivers,
    path: config.path,
    debt,
    vouchedFor: ({ waiver }) => vouchedFor(waiver, { origin, owners, origins })
  })
  return { result, notes: [] }
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
