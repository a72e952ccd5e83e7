import type { Severity } from '../../domain/severity.ts'
import type { Annotation } from './command.ts'

/** GitHub keeps ten of each level from one step and drops the rest. https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md */
export const ANNOTATIONS_PER_LEVEL = 10

/** An annotation that may be shown, with what decides whether it is. */
export type Candidate = Annotation & { readonly isNew: boolean; readonly rule: string; readonly place: string }

/** The most valuable annotations of one level: new before old, and no rule or file crowds out the others. */
export function select(candidates: readonly Candidate[], level: Severity): Candidate[] {
  const left = candidates.filter(candidate => candidate.level === level)
  const shown: Candidate[] = []
  while (left.length > 0 && shown.length < ANNOTATIONS_PER_LEVEL) {
    const next = freshest(left, shown)
    shown.push(...left.splice(next, 1))
  }
  return shown
}

/** Index of the candidate whose rule and file were shown least; the first of equals. */
function freshest(left: readonly Candidate[], shown: readonly Candidate[]): number {
  const costs = left.map(({ isNew, rule, place }) => {
    const repeated =
      shown.filter(other => other.rule === rule).length + shown.filter(other => other.place === place).length
    // Ten shown candidates repeat a rule and a file twenty times at most.
    return repeated + (isNew ? 0 : 100)
  })
  return costs.indexOf(costs.reduce((least, cost) => Math.min(least, cost), Number.POSITIVE_INFINITY))
}
