import { printDuration } from './duration.ts'
import { parseStatement, StatementError } from './parse.ts'
import { quote } from './quotes.ts'
import type { Clause, Literal, Operator, Statement } from './statement.ts'

/** The statement as one would write it; reading it gives the same statement. */
export function printStatement({ clauses }: Statement): string {
  return clauses.map(printClause).join(' or ')
}

function printClause(clause: Clause): string {
  const { isAny, subject, operator, value, forMs } = clause
  if (isExistsAlone(clause)) return isAny ? 'any exists' : 'exists'
  return [
    isAny ? 'any' : null,
    printSubject(subject),
    operator,
    value && printValue(value, operator),
    forMs === null ? null : `for ${printDuration(forMs)}`
  ]
    .filter(part => part !== null)
    .join(' ')
}

function isExistsAlone({ subject, operator, value, forMs }: Clause): boolean {
  const isTrue = value?.kind === 'boolean' && value.value
  return subject === 'exists' && operator === '==' && isTrue && forMs === null
}

/** `section Rollback`, `section "What exists"` */
function printSubject(subject: string): string {
  const [first = '', ...rest] = subject.split(' ')
  const forms = [subject, `${first} ${quoted(rest.join(' '))}`]
  return forms.find(form => readsAs(`${form} exists`, clause => clause.subject === subject)) ?? quoted(subject)
}

function printValue(value: Literal, operator: Operator): string {
  switch (value.kind) {
    case 'number':
      return `${value.amount}${value.unit ?? ''}`
    case 'boolean':
      return String(value.value)
    case 'regex':
      return `/${value.source}/${value.flags}`
    case 'list':
      return `[${value.items.map(item => printItem(item, operator)).join(', ')}]`
    case 'text':
      return isBare(value, `x ${operator} ${value.text}`, written => written) ? value.text : quote(value)
    default:
      return value satisfies never
  }
}

function printItem(item: Literal, operator: Operator): string {
  if (item.kind !== 'text') return printValue(item, operator)
  const only = (written: Literal | null) =>
    written?.kind === 'list' && written.items.length === 1 ? written.items[0] : null
  return isBare(item, `x ${operator} [${item.text}]`, only) ? item.text : quote(item)
}

type Text = Extract<Literal, { kind: 'text' }>

/** Text needs no quotes when it reads back as itself. */
function isBare(
  { text, isRaw }: Text,
  form: string,
  find: (value: Literal | null) => Literal | null | undefined
): boolean {
  return readsAs(form, ({ value, forMs }) => {
    const read = find(value)
    return read?.kind === 'text' && read.text === text && read.isRaw === isRaw && forMs === null
  })
}

function readsAs(text: string, isRight: (clause: Clause) => boolean): boolean {
  try {
    const { clauses } = parseStatement(text)
    return clauses.length === 1 && !clauses[0].isAny && isRight(clauses[0])
  } catch (error) {
    if (error instanceof StatementError) return false
    throw error
  }
}

function quoted(text: string): string {
  return quote({ text, isRaw: false })
}
