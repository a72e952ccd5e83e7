import type { Report } from '../../domain/report.ts'
import type { Found } from '../budget/candidate.ts'
import { atMost, atMostOfEach, type Share, shareOf } from '../budget/share.ts'
import { isFound, type Mark, toMarks } from './mark.ts'

/** GitHub keeps ten of each level from one step and drops the rest. https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md */
export const ANNOTATIONS_PER_LEVEL = 10

/**
 * GitHub names no limit for a check run; it takes fifty to a request, and a token has a thousand requests an hour for all its
 * workflows. Nobody reads more than these.
 */
const ANNOTATIONS_PER_CHECK_RUN = 500

/** Which annotations stand where. No line is annotated twice: a check run goes on where the log had to stop. */
export type AnnotationPlan = { readonly log: Share<Mark>; readonly checkRun: Share<Found> }

export function planAnnotations(report: Report): AnnotationPlan {
  const logRoom = atMostOfEach<Mark>(ANNOTATIONS_PER_LEVEL, ({ severity }) => severity)
  const runRoom = atMost(ANNOTATIONS_PER_CHECK_RUN)
  const log = shareOf(toMarks(report), mark => !isWaived(mark) && logRoom(mark))
  const isForRun = (found: Found) => !isWaived(found) && found.finding.location !== null
  return { log, checkRun: shareOf(log.left.filter(isFound), found => isForRun(found) && runRoom()) }
}

/** Accepted for now: counted, and no line of the change is marked for it. */
function isWaived({ result }: Mark): boolean {
  return result.status === 'waived'
}

/** Of a share of marks, the findings. */
export function findingsOf({ shown, left }: Share<Mark>): Share<Found> {
  return { shown: shown.filter(isFound), left: left.filter(isFound) }
}
