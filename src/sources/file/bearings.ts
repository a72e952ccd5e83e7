import type { Statement } from '../../statement/statement.ts'
import type { Bearings } from '../define.ts'
import { isPattern } from '../globs.ts'

type Entry = { readonly main: string | readonly string[]; readonly expect: readonly Statement[] }

/**
 * Each that is named must be there, whatever other globs match. That a pattern matches nothing may not show beside another, and
 * any file is one more of those that are counted.
 */
export function bearings({ main, expect }: Entry): Bearings {
  const isCounted = expect.some(({ clauses }) => clauses.some(({ subject }) => subject === 'count'))
  return isCounted || [main].flat().some(isPattern) ? {} : { file: 'more-is-stronger' }
}
