import { implies } from '../../statement/implies.ts'
import { printStatement } from '../../statement/print.ts'
import type { Statement } from '../../statement/statement.ts'
import { type Shift, stronger, weaker } from './shift.ts'
import { shown } from './values.ts'

type Statements = readonly Statement[]

/** All expectations of a check must hold: it is weaker when one of the old is not met by any of the new. */
export function compareExpectations(was: Statements, is: Statements): readonly Shift[] {
  const lost = was.filter(statement => !is.some(other => implies(other, statement)))
  const gained = is.filter(statement => !was.some(other => implies(other, statement)))
  const replaced = new Set<Statement>()
  const losses = lost.map(statement => {
    const successor = is.find(other => isAboutSame(other, statement) && !replaced.has(other))
    if (successor) replaced.add(successor)
    return weaker(told(statement, successor))
  })
  const gains = gained
    .filter(statement => !replaced.has(statement))
    .map(statement => {
      const predecessor = was.find(other => isAboutSame(other, statement) && implies(statement, other))
      return stronger(predecessor ? told(predecessor, statement) : `${print(statement)} is expected too`)
    })
  return [...losses, ...gains]
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

function told(before: Statement, after: Statement | undefined): string {
  return after ? `${print(before)} is now ${print(after)}` : `${print(before)} is no longer expected`
}

function isAboutSame(a: Statement, b: Statement): boolean {
  const subjects = new Set(a.clauses.map(({ subject }) => subject))
  return b.clauses.some(({ subject }) => subjects.has(subject))
}

function print(statement: Statement): string {
  return shown(printStatement(statement))
}
