import type { Operator, Statement } from '../../statement/statement.ts'

/** `elixir/dbg absent` for each that is forbidden, `correlation_id= exists` for each that is required. */
export function implied({
  forbid,
  require
}: {
  readonly forbid: readonly string[]
  readonly require: readonly string[]
}) {
  return [...forbid.map(text => about(text, 'absent')), ...require.map(text => about(text, 'exists'))]
}

function about(subject: string, operator: Operator): Statement {
  return { clauses: [{ isAny: false, subject, operator, value: null, forMs: null }] }
}
