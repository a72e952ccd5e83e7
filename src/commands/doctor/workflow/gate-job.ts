import { type CheckName, checkNamesOf, nested } from './check-name.ts'
import type { Job, Permissions, Step, Workflow } from './workflow.ts'

/** A job that runs the gate, and how an event comes to it. */
export type GateJob = {
  /** The one that events start. */
  readonly workflow: Workflow
  /** From that workflow's job to the one with the step: more than one where workflows are called. */
  readonly jobs: readonly [Job, ...Job[]]
  /** The file with the step. */
  readonly path: string
  readonly job: Job
  readonly step: Step
  readonly checks: readonly CheckName[]
  readonly permissions: Permissions
}

/** How deep GitHub lets workflows call each other. */
const DEEPEST = 10

/** The action by whatever owner, and the action of this repository itself. */
const GATE_ACTION = /^[^/@]+\/readiness-gate(?:\/[^@]*)?@/

/** The command line in a script. */
const GATE_COMMAND = /(?:^|[\s/])(?:readiness|readiness-gate|cli\.js)["']?\s+check\b/m

export type Repository = {
  readonly workflows: readonly Workflow[]
  /** The action lies at the root of this repository. */
  readonly isTheAction: boolean
}

/** Every job that runs the gate when an event comes. */
export function gateJobsOf(repository: Repository): readonly GateJob[] {
  const started = repository.workflows.filter(({ events }) =>
    [...events.keys()].some(event => event !== 'workflow_call')
  )
  return started.flatMap(workflow => gateJobsIn(repository, { workflow, path: [], started: workflow }))
}

type Way = { readonly workflow: Workflow; readonly path: readonly Job[]; readonly started: Workflow }

function gateJobsIn(repository: Repository, { workflow, path, started }: Way): readonly GateJob[] {
  return workflow.jobs.flatMap(job => {
    const jobs = [...path, job]
    const called = job.uses === null ? null : localWorkflow(repository, job.uses)
    if (called !== null && jobs.length < DEEPEST)
      return gateJobsIn(repository, { workflow: called, path: jobs, started })
    const step = job.steps.find(candidate => isGate(candidate, repository))
    return step === undefined ? [] : [gateJob({ workflow, path: jobs, started }, job, step)]
  })
}

function gateJob({ workflow, path, started }: Way, job: Job, step: Step): GateJob {
  const [first = job, ...others] = path
  return {
    workflow: started,
    jobs: [first, ...others],
    path: workflow.path,
    job,
    step,
    checks: others.reduce<readonly CheckName[]>(
      (names, inner) => names.flatMap(name => checkNamesOf(inner).map(called => nested(name, called))),
      checkNamesOf(first)
    ),
    permissions: job.permissions ?? workflow.permissions ?? first.permissions ?? started.permissions
  }
}

function isGate({ uses, run, with: inputs }: Step, { isTheAction }: Repository): boolean {
  // It posts what another run judged.
  if (inputs.mode === 'report') return false
  if (uses !== null) return GATE_ACTION.test(uses) || (isTheAction && /^(\.|\$)\/?$/.test(uses))
  return run !== null && GATE_COMMAND.test(run)
}

function localWorkflow({ workflows }: Repository, uses: string): Workflow | null {
  const path = /^(?:\.|\$)\/(\.github\/workflows\/[^@]+)$/.exec(uses)?.[1]
  return workflows.find(workflow => workflow.path === path) ?? null
}
