import { type Advice, ok, wrong } from '../advice.ts'
import type { Situation } from '../situation.ts'
import type { GateJob } from '../workflow/gate-job.ts'
import { placeOf } from '../workflow/place.ts'
import type { Step } from '../workflow/workflow.ts'

const SUBJECT = 'checkout'
const CHECKOUT = /^actions\/checkout@/

/** Code of a pull request, in a job that holds the rights of the base. */
const FOREIGN_REF = /pull_request\.head|github\.head_ref|refs\/pull\//

/** Whether the gate finds what it is to judge, and what to compare it with. */
export function examineCheckout({ gates }: Situation): readonly Advice[] {
  return gates.flatMap(gate => [...onTarget(gate), ...onDepth(gate)])
}

function onDepth(gate: GateJob): readonly Advice[] {
  const checkout = checkoutOf(gate)
  const place = placeOf(gate)
  if (checkout === null)
    return [
      wrong(SUBJECT, {
        fact: `${place} has no actions/checkout before the gate`,
        why: 'the gate finds no files, and refuses',
        fix: 'put `- uses: actions/checkout@v7` with `fetch-depth: 2` before it'
      })
    ]
  const depth = Number(checkout.with['fetch-depth'] ?? '1')
  if (depth !== 1) return [ok(SUBJECT, `${place} checks out the base, too`)]
  if (checkout.with['persist-credentials'] !== 'false') return [ok(SUBJECT, `${place} lets the gate fetch the base`)]
  return [
    wrong(SUBJECT, {
      fact: `${place} checks out one commit, and keeps no credentials to fetch another`,
      why: 'in a private repository the base is out of reach, so every finding counts as new',
      fix: 'set `fetch-depth: 2` for actions/checkout'
    })
  ]
}

function onTarget(gate: GateJob): readonly Advice[] {
  if (!gate.workflow.events.has('pull_request_target')) return []
  const checkout = checkoutOf(gate)
  const isForeign = FOREIGN_REF.test(checkout?.with.ref ?? '') || checkout?.with['allow-unsafe-pr-checkout'] === 'true'
  const fact = `${gate.workflow.path} starts on pull_request_target`
  const fix = 'start on `pull_request:` instead; to comment on forks, use a second workflow on `workflow_run`'
  if (isForeign)
    return [
      wrong('pull_request_target', {
        fact: `${fact}, and ${placeOf(gate)} checks out the code of the pull request`,
        why: "anybody's code runs with the secrets and the token of this repository",
        fix
      })
    ]
  return [
    wrong('pull_request_target', {
      fact,
      why: 'what is checked out there is the default branch: the gate refuses to take it for the change',
      fix
    })
  ]
}

function checkoutOf({ job, step }: GateJob): Step | null {
  const before = job.steps.slice(0, job.steps.indexOf(step))
  return before.findLast(({ uses }) => CHECKOUT.test(uses ?? '')) ?? null
}
