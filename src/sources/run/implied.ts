import type { Statement } from '../../statement/statement.ts'

/** What a command must prove when nothing else is said of its exit code. */
export const exitIsZero = isZero('exit')

/** For test tools and reports: an exit code can lie. */
export const noFailures = isZero('failures')

/** For `leftovers`. */
export const noOrphans = isZero('orphans')

export const noFiles = isZero('files')

export const noPorts = isZero('ports')

/** For tools that exit 0 although they found something. */
export const noErrors = isZero('errors')

function isZero(subject: string): Statement {
  const zero = { kind: 'number', amount: 0, unit: null } as const
  return { clauses: [{ isAny: false, subject, operator: '==', value: zero, forMs: null }] }
}
