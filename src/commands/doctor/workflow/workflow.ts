import { listOf, type Mapping, mappingOf, textOf, textsOf } from './yaml-value.ts'

/** A workflow, as far as the gate's safety hangs on it. */
export type Workflow = {
  readonly path: string
  readonly events: ReadonlyMap<string, Trigger>
  readonly permissions: Permissions
  readonly jobs: readonly Job[]
}

/** What keeps an event from starting it; `null` where nothing does. */
export type Trigger = {
  readonly types: readonly string[] | null
  readonly branches: readonly string[] | null
  readonly branchesIgnore: readonly string[] | null
  readonly hasPathFilter: boolean
}

/** Scope → level; `null` where nothing is said. */
export type Permissions = 'read-all' | 'write-all' | Readonly<Record<string, string>> | null

export type Job = {
  readonly id: string
  readonly name: string | null
  readonly condition: string | null
  /** Its failure counts for nothing, or an expression decides. */
  readonly mayFail: boolean
  readonly needs: readonly string[]
  readonly permissions: Permissions
  readonly matrix: unknown
  /** The workflow it calls instead of having steps. */
  readonly uses: string | null
  readonly steps: readonly Step[]
}

export type Step = {
  readonly uses: string | null
  readonly run: string | null
  readonly with: Readonly<Record<string, string>>
  readonly condition: string | null
  readonly mayFail: boolean
}

export function toWorkflow(path: string, document: unknown): Workflow {
  const { on, permissions, jobs } = mappingOf(document)
  return {
    path,
    events: eventsOf(on),
    permissions: permissionsOf(permissions),
    jobs: Object.entries(mappingOf(jobs)).map(([id, job]) => toJob(id, mappingOf(job)))
  }
}

/** `on: push`, `on: [push]` and `on: { push: … }`. */
function eventsOf(on: unknown): ReadonlyMap<string, Trigger> {
  const named = Object.entries(mappingOf(on))
  const events = named.length > 0 ? named : textsOf(on).map(name => [name, null] as const)
  return new Map(events.map(([name, filter]) => [name, toTrigger(mappingOf(filter))]))
}

function toTrigger(filter: Mapping): Trigger {
  const texts = (key: string) => (filter[key] === undefined ? null : textsOf(filter[key]))
  return {
    types: texts('types'),
    branches: texts('branches'),
    branchesIgnore: texts('branches-ignore'),
    hasPathFilter: filter.paths !== undefined || filter['paths-ignore'] !== undefined
  }
}

function toJob(id: string, job: Mapping): Job {
  return {
    id,
    name: textOf(job.name),
    condition: textOf(job.if),
    mayFail: mayFail(job),
    needs: textsOf(job.needs),
    permissions: permissionsOf(job.permissions),
    matrix: mappingOf(job.strategy).matrix,
    uses: textOf(job.uses),
    steps: listOf(job.steps).map(step => toStep(mappingOf(step)))
  }
}

function toStep(step: Mapping): Step {
  const inputs = Object.entries(mappingOf(step.with)).map(([name, value]) => [name, textOf(value) ?? ''])
  return {
    uses: textOf(step.uses),
    run: textOf(step.run),
    with: Object.fromEntries(inputs),
    condition: textOf(step.if),
    mayFail: mayFail(step)
  }
}

function mayFail(entry: Mapping): boolean {
  const value = entry['continue-on-error']
  return value !== undefined && value !== null && value !== false && value !== 'false'
}

function permissionsOf(value: unknown): Permissions {
  if (value === undefined || value === null) return null
  if (value === 'read-all' || value === 'write-all') return value
  return Object.fromEntries(Object.entries(mappingOf(value)).map(([scope, level]) => [scope, textOf(level) ?? 'none']))
}
