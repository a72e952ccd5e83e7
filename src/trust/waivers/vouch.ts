import type { Waiver } from '../../config/config.ts'
import { oneLine } from '../../text/harmless.ts'
import { shortCommit } from '../../text/short-commit.ts'
import { isSameLogin } from '../owners/approvals.ts'
import type { ConfigOwners } from '../owners/config-owners.ts'
import type { RulesOrigin } from '../rules.ts'
import type { Origins } from './origins.ts'

export type Voucher = {
  readonly origin: RulesOrigin
  /** `null` where CODEOWNERS cannot be read. */
  readonly owners: ConfigOwners | null
  readonly origins: Origins | null
}

/**
 * Who answers for a waiver, as far as it can be proven: that it stands in the base, since which commit, and whether the name it
 * gives is an owner's. The name itself is only what was written.
 */
export function vouchedFor(waiver: Waiver, { origin, owners, origins }: Voucher): string {
  const since = origins?.get(waiver.line)
  const parts = [
    `by ${oneLine(waiver.by, 100)}, ${standingOf(waiver.by, owners)}`,
    origin.kind === 'base' ? `in the rules of the base ${shortCommit(origin.commit)}` : 'in the rules of the work tree',
    ...(since ? [`since ${shortCommit(since.commit)} of ${since.day} (${oneLine(since.author, 60)})`] : [])
  ]
  return parts.join(', ')
}

function standingOf(by: string, owners: ConfigOwners | null): string {
  if (owners === null) return 'whom nobody can look up'
  const name = by.trim().replace(/^@/, '')
  const isOwner = owners.owners.some(owner => isSameLogin(owner.kind === 'user' ? owner.login : owner.team, name))
  if (isOwner) return 'a code owner of the config'
  return owners.owners.length === 0 ? 'a name that no CODEOWNERS confirms' : 'who is no code owner of the config'
}
