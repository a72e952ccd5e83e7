import type { Literal, Statement } from '../../statement/statement.ts'

/** Whether a statement is about this subject. */
export function isNamed(statements: readonly Statement[], subject: string): boolean {
  return statements.some(({ clauses }) => clauses.some(clause => clause.subject === subject))
}

/** Whether a statement about this subject names this number. */
export function isNumberNamed(statements: readonly Statement[], subject: string, number: number): boolean {
  const isNumber = (literal: Literal) => literal.kind === 'number' && literal.amount === number
  return statements.some(({ clauses }) =>
    clauses.some(clause => clause.subject === subject && literalsIn(clause.value).some(isNumber))
  )
}

function literalsIn(value: Literal | null): readonly Literal[] {
  return value === null ? [] : value.kind === 'list' ? value.items : [value]
}
