import type { CheckAnnotation, NewCheckRun } from '../../src/domain/github.ts'
import { HEAD } from './repository.ts'

export const annotation: CheckAnnotation = {
  path: 'lib/shop.ex',
  startLine: 3,
  endLine: 3,
  startColumn: 5,
  endColumn: 9,
  level: 'failure',
  title: 'No debug output',
  message: 'IO.inspect left in code'
}

/** A check run on the pull request's last commit, with so many annotations. */
export function aCheckRun(count: number): NewCheckRun {
  return {
    name: 'Readiness',
    commit: HEAD,
    conclusion: 'failure',
    externalId: 'run-1',
    title: 'Not ready',
    summary: 'See below',
    annotations: Array.from({ length: count }, (_, index) => ({ ...annotation, message: `finding ${index}` }))
  }
}
