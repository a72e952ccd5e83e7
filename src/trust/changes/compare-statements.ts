import { implies } from '../../statement/implies.ts'
import { printStatement } from '../../statement/print.ts'
import type { Statement } from '../../statement/statement.ts'
import { type Shift, stronger, weaker } from './shift.ts'
import { shown } from './values.ts'

type Statements = readonly Statement[]

export type Expected = {
  readonly statement: Statement
  /** Where nothing tells what it asks for, it does not apply; any other is broken then. */
  readonly isOnlyWhereTold: boolean
}

/** All expectations of a check must hold: it is weaker when one of the old is not met by any of the new. */
export function compareExpectations(was: readonly Expected[], is: readonly Expected[]): readonly Shift[] {
  const lost = was.filter(expected => !is.some(other => meets(other, expected)))
  const gained = is.filter(expected => !was.some(other => meets(other, expected)))
  const replaced = new Set<Expected>()
  const losses = lost.map(expected => {
    const successor = is.find(other => isAboutSame(other.statement, expected.statement) && !replaced.has(other))
    if (successor) replaced.add(successor)
    return weaker(told(expected, successor))
  })
  const gains = gained
    .filter(expected => !replaced.has(expected))
    .map(expected => {
      const predecessor = was.find(other => isAboutSame(other.statement, expected.statement) && meets(expected, other))
      return stronger(predecessor ? told(predecessor, expected) : `${printExpected(expected)} is expected too`)
    })
  return [...losses, ...gains]
}

function meets(strict: Expected, mild: Expected): boolean {
  return implies(strict.statement, mild.statement) && (mild.isOnlyWhereTold || !strict.isOnlyWhereTold)
}

/** All conditions must hold for a check to apply: it is weaker when a new one may keep it out where it applied. */
export function compareConditions(was: Statements, is: Statements): readonly Shift[] {
  const narrowing = is.filter(condition => !was.some(other => implies(other, condition)))
  const dropped = was.filter(condition => !is.some(other => implies(condition, other) || isAboutSame(other, condition)))
  const widened = was.filter(
    condition => !is.some(other => implies(other, condition)) && is.some(other => implies(condition, other))
  )
  return [
    ...narrowing.map(condition => weaker(`it applies only when ${print(condition)}`)),
    ...[...dropped, ...widened].map(condition => stronger(`it applies not only when ${print(condition)}`))
  ]
}

function told(before: Expected, after: Expected | undefined): string {
  const was = printExpected(before)
  return after ? `${was} is now ${printExpected(after)}` : `${was} is no longer expected`
}

function printExpected({ statement, isOnlyWhereTold }: Expected): string {
  return `${print(statement)}${isOnlyWhereTold ? ' where it is told' : ''}`
}

function isAboutSame(a: Statement, b: Statement): boolean {
  const subjects = new Set(a.clauses.map(({ subject }) => subject))
  return b.clauses.some(({ subject }) => subjects.has(subject))
}

function print(statement: Statement): string {
  return shown(printStatement(statement))
}
