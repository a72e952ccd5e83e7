import { units } from '../domain/observation.ts'
import { isTemplate } from './names.ts'
import { type NumberLiteral, readNumber } from './number.ts'
import type { Clause, Literal, Operator } from './statement.ts'
import type { Dimension } from './units.ts'
import { dimensionOf, isMeasured } from './units.ts'

/** What a statement asks that cannot be, and what to ask instead. */
export type Mismatch = { readonly fact: string; readonly fix: string }

const aboutOrder: readonly Operator[] = ['<', '<=', '>', '>=']
const aboutTruth: readonly Operator[] = ['==', '!=', 'in']
const aboutText: readonly Operator[] = ['is empty', 'contains', 'not contains', 'matches', 'not matches']

/** Only numbers, and names that stand for one, are more or less than another. */
export function wrongOrder({ operator, value }: Clause): Mismatch | null {
  if (!aboutOrder.includes(operator) || value?.kind !== 'text' || isNamed(value) || readNumber(value.text)) return null
  return {
    fact: `\`${operator}\` compares numbers, and \`${value.text}\` is none`,
    fix: `write a number; the units are ${units.join(' ')}`
  }
}

/** What is wrong with asking this of a subject of that dimension. */
export function wrongValue({ subject, operator, value }: Clause, dimension: Dimension): Mismatch | null {
  if (dimension === 'text' && aboutOrder.includes(operator)) {
    return { fact: `\`${subject}\` is text, and \`${operator}\` compares numbers`, fix: 'use ==, contains or matches' }
  }
  if (dimension === 'truth' && !aboutTruth.includes(operator)) {
    return { fact: `\`${subject}\` is true or false, and both are there`, fix: `write \`${subject} == true\`` }
  }
  if (!isMeasured(dimension)) return null
  if (aboutText.includes(operator)) {
    const fix = 'compare it with ==, <, <=, > or >='
    return { fact: `\`${subject}\` is a number, and \`${operator}\` asks for text`, fix }
  }
  return value === null ? null : wrongLiteral(subject, value, dimension)
}

function wrongLiteral(subject: string, value: Literal, dimension: Dimension): Mismatch | null {
  switch (value.kind) {
    case 'number':
      return wrongNumber(subject, value, dimension)
    case 'list':
      return value.items.map(item => wrongLiteral(subject, item, dimension)).find(wrong => wrong !== null) ?? null
    case 'text':
      return isNamed(value) ? null : wrongText(subject, value.text, dimension)
    case 'boolean':
    case 'regex':
      return { fact: `\`${subject}\` is a number`, fix: `compare it with one, e.g. ${examples[dimension]}` }
    default:
      return value satisfies never
  }
}

function wrongText(subject: string, text: string, dimension: Dimension): Mismatch | null {
  const number = readNumber(text)
  if (number) return wrongNumber(subject, number, dimension)
  return { fact: `\`${subject}\` is a number, and \`${text}\` is none`, fix: `write e.g. ${examples[dimension]}` }
}

/** What it stands for is known only when its names are filled in. */
function isNamed({ text, isRaw }: Extract<Literal, { kind: 'text' }>): boolean {
  return !isRaw && isTemplate(text)
}

function wrongNumber(subject: string, { amount, unit }: NumberLiteral, dimension: Dimension): Mismatch | null {
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

const examples: Readonly<Record<Dimension, string>> = {
  number: '60',
  ratio: '90%',
  time: '30s',
  size: '100KB',
  rate: '10/s',
  text: 'text',
  truth: 'true',
  any: '60'
}
