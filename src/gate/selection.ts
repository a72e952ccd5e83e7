import type { ConfiguredCheck } from '../config/config.ts'
import { UserError } from '../domain/errors.ts'
import { closest } from '../text/closest.ts'
import { needsOf, withNeeds } from './order.ts'

/**
 * The ids to run: those asked for and, since they cannot be decided without them, all they need.
 * @throws UserError for an id that is not in the config
 */
export function select(checks: readonly ConfiguredCheck[], only: readonly string[]): ReadonlySet<string> {
  const known = checks.map(({ check }) => check.id)
  for (const id of only) if (!known.includes(id)) throw unknownCheck(id, known)
  return only.length === 0 ? new Set(known) : withNeeds(only, needsOf(checks))
}

function unknownCheck(id: string, known: readonly string[]): UserError {
  const near = closest(id, known)
  return new UserError(
    `only: there is no check ${id}`,
    near ? `did you mean ${near}?` : `the checks are ${known.join(', ')}`
  )
}
