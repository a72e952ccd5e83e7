import type { RequiredWorkflow } from '../../../domain/github.ts'
import { type Advice, ok, unknown, wrong } from '../advice.ts'
import { foreignWorkflows } from '../requirements.ts'
import type { Branch, Situation } from '../situation.ts'
import { placeOf } from '../workflow/place.ts'

const SUBJECT = 'workflow'

/** Whether anything runs the gate at all. */
export function examineWorkflows({ gates, unreadable, branches }: Situation): readonly Advice[] {
  const broken = unreadable.map(({ path, why }) =>
    wrong(SUBJECT, {
      fact: `${path} cannot be read: ${why}`,
      why: 'GitHub does not run it either',
      fix: 'correct the YAML'
    })
  )
  if (gates.length > 0) return [...broken, ...gates.map(gate => ok(SUBJECT, `${placeOf(gate)} runs the gate`))]
  const foreign = branches.flatMap(branch => foreignWorkflows(branch).map(workflow => notRead(workflow, branch)))
  if (foreign.length > 0) return [...broken, ...foreign]
  return [
    ...broken,
    wrong(SUBJECT, {
      fact: 'no workflow runs the gate',
      why: 'nothing is judged on GitHub',
      fix: 'readiness init, or a job with the step `uses: readiness-gate/readiness-gate@v1`'
    })
  ]
}

/** An organisation may have it run from elsewhere. */
function notRead({ path, repositoryId }: RequiredWorkflow, { name }: Branch): Advice {
  return unknown(SUBJECT, {
    fact: `no workflow here runs the gate; ${name} requires ${path} of repository ${repositoryId}, which was not read`,
    why: 'whether that one runs the gate is not known',
    fix: `readiness doctor in that repository: gh api repositories/${repositoryId} --jq .full_name`
  })
}
