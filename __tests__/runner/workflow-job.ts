import { parse } from 'yaml'
import { type Contexts, fillExpressions, isMet, type JobStatus } from './expressions.ts'

type Texts = Readonly<Record<string, string>>

type Step = {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
}

export type Job = { readonly if?: string; readonly permissions: Texts; readonly steps: readonly Step[] }

export type StepEnd = { readonly conclusion: 'success' | 'failure'; readonly outputs?: Texts }

/** Stands for one action of a workflow: gets its inputs, with the expressions filled in. */
export type ActionOfStep = (inputs: Texts) => Promise<StepEnd>

export type JobOptions = {
  readonly contexts: Contexts
  /** By the name before the `@`. A step with another, or with `run:`, is an error: the test would prove nothing. */
  readonly actions: Readonly<Record<string, ActionOfStep>>
}

export type JobEnd = {
  readonly conclusion: JobStatus | 'skipped'
  /** What ran, by name, and how it ended. */
  readonly steps: readonly string[]
}

/** The only job of a workflow. */
export function jobOf(workflow: string): Job {
  const { permissions = {}, jobs }: { permissions?: Texts; jobs: Record<string, Job> } = parse(workflow)
  const [job, ...others] = Object.values(jobs)
  if (job === undefined || others.length > 0) throw new Error(`${Object.keys(jobs).length} jobs, and not one`)
  return { ...job, permissions: job.permissions ?? permissions }
}

/** Runs the steps as a runner does: each if its condition is met, with what the steps before it put out. */
export async function runJob(job: Job, { contexts, actions }: JobOptions): Promise<JobEnd> {
  if (!isMet(job.if ?? 'true', contexts, 'success')) return { conclusion: 'skipped', steps: [] }
  const ran: string[] = []
  let steps: Readonly<Record<string, unknown>> = {}
  let conclusion: JobStatus = 'success'
  for (const step of job.steps) {
    const known = { ...contexts, steps }
    if (!isMet(step.if ?? 'true', known, conclusion)) continue
    const end = await runStep(step, actions, known)
    ran.push(`${nameOf(step)} ${end.conclusion}`)
    if (end.conclusion === 'failure') conclusion = 'failure'
    if (step.id !== undefined) steps = { ...steps, [step.id]: { outputs: end.outputs ?? {}, ...end } }
  }
  return { conclusion, steps: ran }
}

async function runStep(step: Step, actions: JobOptions['actions'], contexts: Contexts): Promise<StepEnd> {
  const action = actions[nameOf(step)]
  if (action === undefined) throw new Error(`nothing stands for ${nameOf(step)}`)
  const inputs = Object.entries(step.with ?? {}).map(([key, value]) => [key, fillExpressions(String(value), contexts)])
  return action(Object.fromEntries(inputs))
}

function nameOf({ uses, run }: Step): string {
  return uses?.replace(/@.*/, '') ?? `run: ${run}`
}
