import { type Advice, ok, wrong } from '../advice.ts'
import type { Situation } from '../situation.ts'
import { placeOf } from '../workflow/place.ts'

const SUBJECT = 'workflow'

/** Whether anything runs the gate at all. */
export function examineWorkflows({ gates, unreadable }: Situation): readonly Advice[] {
  const broken = unreadable.map(({ path, why }) =>
    wrong(SUBJECT, {
      fact: `${path} cannot be read: ${why}`,
      why: 'GitHub does not run it either',
      fix: 'correct the YAML'
    })
  )
  if (gates.length > 0) return [...broken, ...gates.map(gate => ok(SUBJECT, `${placeOf(gate)} runs the gate`))]
  return [
    ...broken,
    wrong(SUBJECT, {
      fact: 'no workflow runs the gate',
      why: 'nothing is judged on GitHub',
      fix: 'readiness init, or a job with the step `uses: readiness-gate/readiness-gate@v1`'
    })
  ]
}
