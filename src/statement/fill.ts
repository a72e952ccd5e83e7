import { fillText, namesOf } from './names.ts'
import type { Clause, Literal, Statement } from './statement.ts'

/** The `$names` of a statement, each once, in the order in which they stand. */
export function namesIn({ clauses }: Statement): readonly string[] {
  const names = clauses.flatMap(({ subject, value }) => [...namesOf(subject), ...(value ? namesInLiteral(value) : [])])
  return [...new Set(names)]
}

/** The statement with its names replaced. Do it once: a dollar in what was filled in is a dollar. */
export function fillNames({ clauses: [first, ...others] }: Statement, lookup: (name: string) => string): Statement {
  return { clauses: [fillClause(first, lookup), ...others.map(clause => fillClause(clause, lookup))] }
}

function fillClause(clause: Clause, lookup: (name: string) => string): Clause {
  const { subject, value } = clause
  return { ...clause, subject: fillText(subject, lookup), value: value && fillLiteral(value, lookup) }
}

function fillLiteral(value: Literal, lookup: (name: string) => string): Literal {
  if (value.kind === 'list') return { kind: 'list', items: value.items.map(item => fillLiteral(item, lookup)) }
  if (value.kind !== 'text' || value.isRaw || !value.text.includes('$')) return value
  return { kind: 'text', text: fillText(value.text, lookup), isRaw: true }
}

function namesInLiteral(value: Literal): readonly string[] {
  if (value.kind === 'list') return value.items.flatMap(namesInLiteral)
  return value.kind === 'text' && !value.isRaw ? namesOf(value.text) : []
}
