import type { Statement } from '../../statement/statement.ts'

/** Whether a statement is about this subject. */
export function isNamed(statements: readonly Statement[], subject: string): boolean {
  return statements.some(({ clauses }) => clauses.some(clause => clause.subject === subject))
}
