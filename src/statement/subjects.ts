import { units } from '../domain/observation.ts'
import { closest } from '../text/closest.ts'
import { isTemplate } from './names.ts'
import { readNumber } from './number.ts'
import type { Clause, Literal, Statement } from './statement.ts'
import type { Subject, Subjects } from './subject.ts'
import type { Dimension } from './units.ts'
import { dimensionOf, isMeasured } from './units.ts'

export type Mismatch = { readonly fact: string; readonly fix: string }

/** What a source cannot tell of what the statement asks, `null` if it can. */
export function mismatch(statement: Statement, subjects: Subjects, isTimed = false): Mismatch | null {
  for (const clause of statement.clauses) {
    const wrong = wrongTime(clause, isTimed) ?? wrongSubject(clause, subjects) ?? wrongOrder(clause)
    if (wrong) return wrong
  }
  return null
}

function wrongTime({ forMs }: Clause, isTimed: boolean): Mismatch | null {
  if (forMs === null || isTimed) return null
  return {
    fact: '`for` needs a source that watches over time',
    fix: 'leave `for …` out, or put quotes around text that ends so'
  }
}

/** Only numbers, and names that stand for one, are more or less than another. */
function wrongOrder({ operator, value }: Clause): Mismatch | null {
  if (!/^[<>]/.test(operator) || value?.kind !== 'text' || isNumeric(value)) return null
  return {
    fact: `\`${operator}\` compares numbers, and \`${value.text}\` is none`,
    fix: `write a number; the units are ${units.join(' ')}`
  }
}

function isNumeric({ text, isRaw }: Extract<Literal, { kind: 'text' }>): boolean {
  return readNumber(text) !== null || (!isRaw && isTemplate(text))
}

function wrongSubject(clause: Clause, subjects: Subjects): Mismatch | null {
  if (subjects === 'any path' || isTemplate(clause.subject)) return null
  const subject = subjects.find(({ name }) => isNamed(clause.subject, name))
  return subject ? wrongValue(clause, subject.dimension) : unknownSubject(clause.subject, subjects)
}

/** `section NAME` names `section How to roll back`. */
function isNamed(written: string, name: string): boolean {
  const parts = name.split(/\b[A-Z]+\b/).map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`, 's').test(written)
}

function unknownSubject(written: string, subjects: readonly Subject[]): Mismatch {
  const names = subjects.map(({ name }) => name)
  const [, tail = ''] = /^\S+ (.*)$/s.exec(written) ?? []
  const near =
    closest(written, names) ??
    closest(
      written,
      names.map(name => name.replace(/\b[A-Z]+\b$/, tail))
    )
  const known = names.length === 0 ? 'nothing can be asked here' : `it is one of ${names.join(', ')}`
  return { fact: `there is no subject \`${written}\``, fix: near === null ? known : `did you mean ${near}?` }
}

function wrongValue({ subject, operator, value }: Clause, dimension: Dimension): Mismatch | null {
  switch (operator) {
    case 'exists':
    case 'absent':
      return null
    case 'is empty':
    case 'contains':
    case 'not contains':
    case 'matches':
    case 'not matches':
      if (!isMeasured(dimension)) return null
      return {
        fact: `\`${subject}\` is a number, and \`${operator}\` asks for text`,
        fix: 'compare it with ==, <, <=, > or >='
      }
    case '<':
    case '<=':
    case '>':
    case '>=':
      if (dimension !== 'text') return wrongLiteral(subject, value, dimension)
      return {
        fact: `\`${subject}\` is text, and \`${operator}\` compares numbers`,
        fix: 'use ==, contains or matches'
      }
    case '==':
    case '!=':
    case 'in':
      return wrongLiteral(subject, value, dimension)
    default:
      return operator satisfies never
  }
}

function wrongLiteral(subject: string, value: Literal | null, dimension: Dimension): Mismatch | null {
  if (value === null || !isMeasured(dimension)) return null
  switch (value.kind) {
    case 'number':
      return wrongNumber(subject, value, dimension)
    case 'list':
      return value.items.map(item => wrongLiteral(subject, item, dimension)).find(wrong => wrong !== null) ?? null
    case 'text':
      if (isNumeric(value)) return null
      return {
        fact: `\`${subject}\` is a number, and \`${value.text}\` is none`,
        fix: `write e.g. ${examples[dimension]}`
      }
    case 'boolean':
    case 'regex':
      return { fact: `\`${subject}\` is a number`, fix: `compare it with one, e.g. ${examples[dimension]}` }
    default:
      return value satisfies never
  }
}

const examples: Readonly<Record<Dimension, string>> = {
  number: '60',
  ratio: '90%',
  time: '30s',
  size: '100KB',
  rate: '10/s',
  text: 'text',
  any: '60'
}

function wrongNumber(
  subject: string,
  { amount, unit }: Extract<Literal, { kind: 'number' }>,
  dimension: Dimension
): Mismatch | null {
  if (unit !== null) {
    if (dimensionOf(unit) === dimension) return null
    return { fact: `\`${subject}\` is not measured in ${unit}`, fix: `write e.g. ${examples[dimension]}` }
  }
  // Nothing is nothing in every unit.
  if (amount === 0 || dimension === 'number') return null
  if (dimension !== 'ratio') {
    return { fact: `${amount} of what? \`${subject}\` has a unit`, fix: `give a unit, e.g. ${examples[dimension]}` }
  }
  if (amount < 0 || amount >= 1) return null
  return {
    fact: `${amount} is less than one percent`,
    fix: `did you mean ${asPercent(amount)}%? Write the % in any case`
  }
}

function asPercent(ratio: number): number {
  return Number((ratio * 100).toPrecision(15))
}
