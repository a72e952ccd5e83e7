import type { Value } from '../domain/observation.ts'
import type { Regexes } from '../domain/ports.ts'
import { type Answer, allOf, anyOf, not } from './answer.ts'
import { contains, equals, isEmpty, isOrdered, matches } from './compare.ts'
import type { Clause, Literal } from './statement.ts'

/**
 * Whether one value is as the clause says. What is absent is `absent`, and nothing else holds of it: not even `!=` or
 * `not contains`, for nothing was proven. A key without a value (`null`) is empty, and nothing else: neither there nor
 * absent.
 */
export function holds(seen: Value | undefined, clause: Clause, regexes: Regexes): Answer {
  const { operator } = clause
  if (seen === undefined) return operator === 'absent'
  if (seen === null) return operator === 'is empty'
  // Only the operators that need no value have none.
  const wanted: Literal = clause.value ?? { kind: 'list', items: [] }
  const each = wanted.kind === 'list' ? wanted.items : [wanted]
  switch (operator) {
    case 'exists':
      return true
    case 'absent':
      return false
    case 'is empty':
      return isEmpty(seen)
    case '==':
      return equals(seen, wanted)
    case '!=':
      return not(equals(seen, wanted))
    case '<':
      return isOrdered(seen, wanted, order => order < 0)
    case '<=':
      return isOrdered(seen, wanted, order => order <= 0)
    case '>':
      return isOrdered(seen, wanted, order => order > 0)
    case '>=':
      return isOrdered(seen, wanted, order => order >= 0)
    case 'in':
      return anyOf(each, item => equals(seen, item))
    case 'contains':
      return allOf(each, item => contains(seen, item))
    case 'not contains':
      return not(anyOf(each, item => contains(seen, item)))
    case 'matches':
      return matches(seen, wanted, regexes)
    case 'not matches':
      return not(matches(seen, wanted, regexes))
    default:
      return operator satisfies never
  }
}
