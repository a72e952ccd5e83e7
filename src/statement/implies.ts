import { literalMeasure } from './compare.ts'
import { namesIn } from './fill.ts'
import { compareMeasures } from './measure.ts'
import type { Clause, Literal, Statement } from './statement.ts'

/** Whether what meets the first statement is sure to meet the second. Where it cannot be told, it is not. */
export function implies(strict: Statement, mild: Statement): boolean {
  return strict.clauses.every(clause => mild.clauses.some(other => clauseImplies(clause, other)))
}

function clauseImplies(strict: Clause, mild: Clause): boolean {
  if (strict.subject !== mild.subject || strict.forMs !== mild.forMs) return false
  // What holds of all holds of any: nothing at all never passes.
  if (strict.isAny && !mild.isAny) return false
  if (strict.operator === mild.operator && isSame(strict.value, mild.value)) return true
  if (mild.operator === 'exists') return strict.operator !== 'absent' && strict.operator !== 'is empty'
  if (strict.operator === mild.operator && isOfParts(strict)) return partsOf(mild).every(isAmong(partsOf(strict)))
  const values = valuesOf(strict)
  if (values) return values.every(value => meets(value, mild))
  return rangeMeets(strict, mild)
}

/** `contains` and `not contains` speak of each item of a list. */
function isOfParts({ operator }: Clause): boolean {
  return operator === 'contains' || operator === 'not contains'
}

function partsOf({ value }: Clause): readonly Literal[] {
  if (value === null) return []
  return value.kind === 'list' ? value.items : [value]
}

function isAmong(literals: readonly Literal[]): (literal: Literal) => boolean {
  return literal => literals.some(other => isSame(other, literal))
}

/** The only values that meet the clause; `null` where there are endlessly many. */
function valuesOf({ operator, value }: Clause): readonly Literal[] | null {
  if (operator === 'in' && value?.kind === 'list') return value.items
  return operator === '==' && value !== null && value.kind !== 'list' ? [value] : null
}

function meets(value: Literal, clause: Clause): boolean {
  const wanted = clause.value
  switch (clause.operator) {
    case '==':
      return wanted !== null && isEqual(value, wanted)
    case 'in':
      return partsOf(clause).some(item => isEqual(value, item))
    case '!=':
      return wanted !== null && isDifferent(value, wanted)
    default: {
      const order = wanted && orderOf(value, wanted)
      return order !== null && isOnSide(clause.operator, order)
    }
  }
}

function isOnSide(operator: Clause['operator'], order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    default:
      return false
  }
}

/** `>= 60` is enough for `> 50`, `>= 60` and `!= 50`. */
function rangeMeets(strict: Clause, mild: Clause): boolean {
  const direction = directionOf(strict)
  const order = strict.value && mild.value && orderOf(strict.value, mild.value)
  if (direction === 0 || order === null) return false
  if (mild.operator !== '!=' && directionOf(mild) !== direction) return false
  const isOpenEnded = strict.operator === '>' || strict.operator === '<'
  return order * direction > 0 || (order === 0 && (isOpenEnded || mild.operator === strict.operator))
}

function directionOf({ operator }: Clause): 1 | 0 | -1 {
  if (operator === '>' || operator === '>=') return 1
  return operator === '<' || operator === '<=' ? -1 : 0
}

function isEqual(a: Literal, b: Literal): boolean {
  return isSame(a, b) || orderOf(a, b) === 0
}

/** Names that are not filled in may turn out to be the same. */
function isDifferent(a: Literal, b: Literal): boolean {
  if (isOpen(a) || isOpen(b) || a.kind === 'list' || b.kind === 'list') return false
  const order = orderOf(a, b)
  return order === null ? a.kind === b.kind && !isSame(a, b) : order !== 0
}

/** Below 0, 0 or above, `null` for what cannot be compared. */
function orderOf(a: Literal, b: Literal): number | null {
  if (isOpen(a) || isOpen(b)) return null
  const [left, right] = [literalMeasure(a), literalMeasure(b)]
  // Beside a percentage, what a bare number means depends on what is seen.
  if ((left?.unit === null) !== (right?.unit === null)) return null
  const order = left && right && compareMeasures(left, right)
  return typeof order === 'number' ? order : null
}

function isOpen(value: Literal): boolean {
  return namesIn({ clauses: [{ isAny: false, subject: '', operator: '==', value, forMs: null }] }).length > 0
}

function isSame(a: Literal | null, b: Literal | null): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

/** Quotes make a difference only where there are names to be filled in. */
function plain(value: Literal | null): unknown {
  if (value?.kind === 'list') return value.items.map(plain)
  return value?.kind === 'text' && !isOpen(value) ? value.text : value
}
