import type { Observation, Observe, Observed } from '../domain/observation.ts'
import type { Regexes } from '../domain/ports.ts'
import type { Answer } from './answer.ts'
import { holds } from './holds.ts'
import { showAll } from './show.ts'
import type { Clause, Statement } from './statement.ts'

/** A statement held against what was seen. */
export type Judgement = {
  readonly status: 'passed' | 'failed' | 'broken' | 'skipped'
  /** What was seen, or why nothing could be decided. */
  readonly actual: string | null
  /** The observations that did not hold, when it failed. */
  readonly failures: readonly Observation[]
}

/** First in this order wins when clauses are joined by ` or `: one that passed is proof, and what is open is no failure. */
const orOrder = ['passed', 'broken', 'failed', 'skipped'] as const

/**
 * Judges a statement. Nothing passes without proof:
 *
 * | what the observations say          | all must hold | `any` one must hold |
 * |------------------------------------|---------------|---------------------|
 * | every one holds                    | passed        | passed              |
 * | one holds, one does not            | failed        | passed              |
 * | one holds, one is undecided        | broken        | passed              |
 * | one does not hold, one is undecided| failed        | broken              |
 * | none holds                         | failed        | failed              |
 * | every one is undecided             | broken        | broken              |
 * | there are none                     | broken        | broken              |
 * | there are none, and that is a fact | failed        | failed              |
 * | the source cannot decide           | broken        | broken              |
 * | the source says not applicable     | skipped       | skipped             |
 *
 * Clauses joined by ` or `: passed if one passed, else broken if one is broken, else failed if one failed, else skipped.
 */
export function evaluate({ clauses }: Statement, observe: Observe, regexes: Regexes): Judgement {
  const judgements = clauses.map(clause => judgeClause(clause, observe(clause.subject), regexes))
  const status = orOrder.find(status => judgements.some(judgement => judgement.status === status)) ?? 'broken'
  const deciding = judgements.filter(judgement => judgement.status === status)
  const actuals = deciding.map(({ actual }) => actual).filter(actual => actual !== null)
  return {
    status,
    actual: status === 'passed' ? (actuals[0] ?? null) : [...new Set(actuals)].join('; ') || null,
    failures: deciding.flatMap(({ failures }) => failures)
  }
}

function judgeClause(clause: Clause, observed: Observed, regexes: Regexes): Judgement {
  switch (observed.kind) {
    case 'undecidable':
      return open('broken', observed.reason)
    case 'not-applicable':
      return open('skipped', observed.reason)
    case 'observed':
      if (clause.forMs !== null) return open('broken', 'nothing was watched over time, so `for` cannot be decided')
      if (observed.observations.length === 0) return judgeNone(observed.whyNone)
      return judgeObservations(clause, observed.observations, regexes)
    default:
      return observed satisfies never
  }
}

/** A source that says why there is nothing to look at has looked: then the statement is not so, whatever it asks. */
function judgeNone(whyNone: string | undefined): Judgement {
  if (whyNone === undefined) return open('broken', 'nothing was there to look at')
  return { status: 'failed', actual: whyNone, failures: [] }
}

function judgeObservations(clause: Clause, observations: readonly Observation[], regexes: Regexes): Judgement {
  const judged = observations.map(observation => ({ observation, answer: holds(observation.value, clause, regexes) }))
  const those = (isWanted: (answer: Answer) => boolean) =>
    judged.filter(({ answer }) => isWanted(answer)).map(({ observation }) => observation)
  const holding = those(answer => answer === true)
  const failing = those(answer => answer === false)
  const undecided = judged.map(({ answer }) => answer).find(answer => typeof answer !== 'boolean')
  const isPassed = clause.isAny ? holding.length > 0 : holding.length === judged.length
  if (isPassed) return { status: 'passed', actual: showAll(holding, clause), failures: [] }
  const isFailed = clause.isAny ? undecided === undefined : failing.length > 0
  if (isFailed || undecided === undefined) {
    return { status: 'failed', actual: showAll(failing, clause), failures: failing }
  }
  return open('broken', undecided.undecided)
}

function open(status: 'broken' | 'skipped', reason: string): Judgement {
  return { status, actual: reason, failures: [] }
}
