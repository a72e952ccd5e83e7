import type { Operator, Statement } from '../../statement/statement.ts'
import { textOf, type Written } from './selector.ts'

/** `elixir/dbg absent` for each that is forbidden, `correlation_id= exists` for each that is required. */
export function implied({
  forbid,
  require
}: {
  readonly forbid: readonly Written[]
  readonly require: readonly Written[]
}) {
  return [...forbid.map(one => about(textOf(one), 'absent')), ...require.map(one => about(textOf(one), 'exists'))]
}

function about(subject: string, operator: Operator): Statement {
  return { clauses: [{ isAny: false, subject, operator, value: null, forMs: null }] }
}
