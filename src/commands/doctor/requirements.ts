import type { Answer, RequiredCheck, RequiredWorkflow, Ruleset } from '../../domain/github.ts'
import type { Branch } from './situation.ts'
import { isCalled } from './workflow/check-name.ts'
import type { GateJob } from './workflow/gate-job.ts'

/** GitHub Actions, which reports the checks of all jobs. */
export const ACTIONS_APP = 15368

/** A check that the branch asks for, and by what. */
export type Requirement = {
  readonly check: RequiredCheck
  /** `null`: the classic protection. */
  readonly rulesetId: number | null
}

/** Every check that is required, as far as GitHub tells. */
export function requirementsOf({ rules, protection }: Branch): readonly Requirement[] {
  const ofRules = rules.kind === 'refused' ? [] : rules.value
  const classic = protection.kind === 'refused' ? [] : protection.value.requiredChecks
  return [
    ...ofRules.flatMap(({ requiredChecks, rulesetId }) => requiredChecks.map(check => ({ check, rulesetId }))),
    ...classic.map(check => ({ check, rulesetId: null }))
  ]
}

/** Those that are the gate's. */
export function requirementsOn(gate: GateJob, branch: Branch): readonly Requirement[] {
  return requirementsOf(branch).filter(({ check }) => gate.checks.some(name => isCalled(check.name, name)))
}

/** A workflow that the branch asks for, by which ruleset. */
export type WorkflowRequirement = { readonly workflow: RequiredWorkflow; readonly rulesetId: number | null }

function workflowsRequired({ rules }: Branch): readonly WorkflowRequirement[] {
  const all = rules.kind === 'refused' ? [] : rules.value
  return all.flatMap(({ requiredWorkflows, rulesetId }) => requiredWorkflows.map(workflow => ({ workflow, rulesetId })))
}

/** Those that start the gate: by their path, in this repository. Whatever its jobs are called, they must succeed then. */
export function workflowsOn(gate: GateJob, branch: Branch): readonly WorkflowRequirement[] {
  const { repositoryId } = branch
  return workflowsRequired(branch).filter(
    ({ workflow }) => workflow.repositoryId === repositoryId && workflow.path === gate.workflow.path
  )
}

/** Those of other repositories, which are not read here. */
export function foreignWorkflows(branch: Branch): readonly RequiredWorkflow[] {
  return workflowsRequired(branch)
    .map(({ workflow }) => workflow)
    .filter(({ repositoryId }) => repositoryId !== branch.repositoryId)
}

/** Who gets past a requirement. */
export type Exemption =
  | { readonly kind: 'nobody' | 'administrators' }
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'bypassers'; readonly who: readonly string[] }

export function exemptionOf(
  { rulesetId }: Pick<Requirement, 'rulesetId'>,
  { protection, rulesets }: Branch
): Exemption {
  if (rulesetId !== null) return ofRuleset(rulesets.get(rulesetId) ?? null)
  if (protection.kind === 'refused') return { kind: 'unknown', why: protection.message }
  const { includesAdmins } = protection.value
  if (includesAdmins === null) return { kind: 'unknown', why: 'only an administrator is told' }
  return { kind: includesAdmins ? 'nobody' : 'administrators' }
}

function ofRuleset(answer: Answer<Ruleset> | null): Exemption {
  if (answer === null || answer.kind === 'refused') return { kind: 'unknown', why: answer?.message ?? 'nobody knows' }
  const { bypassers } = answer.value
  if (bypassers === null) return { kind: 'unknown', why: 'only who may change the ruleset is told' }
  if (bypassers.some(isRole)) return { kind: 'administrators' }
  return bypassers.length === 0 ? { kind: 'nobody' } : { kind: 'bypassers', who: bypassers.map(nameOf) }
}

type Bypasser = NonNullable<Ruleset['bypassers']>[number]

/** Everybody of a role, as administrators or all who may write, and not some named team or app. */
function isRole({ type }: Bypasser): boolean {
  return type === 'RepositoryRole' || type === 'OrganizationAdmin'
}

function nameOf({ type, id }: Bypasser): string {
  return id === null ? type : `${type} ${id}`
}
