import { closest } from '../../../text/closest.ts'
import { type Advice, ok, unknown, wrong } from '../advice.ts'
import { ACTIONS_APP, requirementsOf, requirementsOn, workflowsOn } from '../requirements.ts'
import type { Branch, Situation } from '../situation.ts'
import { type CheckName, isCalled, show } from '../workflow/check-name.ts'
import type { GateJob } from '../workflow/gate-job.ts'

const SUBJECT = 'required check'
const WHERE = 'Settings → Rules → Rulesets → Require status checks to pass'
const ADVISES = 'a check that is not required advises: a change is merged without it'

/** Whether each branch takes no change that the gate has not let through. */
export function examineRequired({ gates, branches }: Situation): readonly Advice[] {
  return gates.length === 0 ? [] : branches.flatMap(branch => examineBranch(gates, branch))
}

function examineBranch(gates: readonly GateJob[], branch: Branch): readonly Advice[] {
  const asWorkflow = gates.filter(gate => workflowsOn(gate, branch).length > 0)
  if (asWorkflow.length > 0)
    return asWorkflow.map(gate => ok(SUBJECT, `${branch.name} requires the workflow ${gate.workflow.path}`))
  const required = gates.filter(gate => requirementsOn(gate, branch).length > 0)
  if (required.length > 0) return required.flatMap(gate => examineNames(gate, branch))
  const refused = [branch.rules, branch.protection].find(
    answer => answer.kind === 'refused' && !isNone(answer, branch.protection)
  )
  return gates.map(gate =>
    refused?.kind === 'refused' ? notKnown(gate, branch, refused.message) : notRequired(gate, branch)
  )
}

function examineNames(gate: GateJob, branch: Branch): readonly Advice[] {
  const advice = [...missingNames(gate, branch), ...wrongSources(gate, branch)]
  const names = requirementsOn(gate, branch).map(({ check }) => quoted(check.name))
  return advice.length > 0 ? advice : [ok(SUBJECT, `${branch.name} requires ${names.join(', ')}, from GitHub Actions`)]
}

/** No classic protection is an answer. */
function isNone(answer: Branch['rules'] | Branch['protection'], protection: Branch['protection']): boolean {
  return answer === protection && answer.kind === 'refused' && answer.why === 'missing'
}

function missingNames(gate: GateJob, branch: Branch): readonly Advice[] {
  const names = requirementsOn(gate, branch).map(({ check }) => check.name)
  const missing = gate.checks.filter(check => !names.some(name => isCalled(name, check)))
  if (missing.length === 0) return []
  return [
    wrong(SUBJECT, {
      fact: `${branch.name} requires ${names.map(quoted).join(', ')}, and not ${shown(missing)}`,
      why: 'a job of the matrix that is not required can fail, and the change is merged',
      fix: `${WHERE}: add ${shown(missing)}`
    })
  ]
}

/** Whose word the branch takes for it. */
function wrongSources(gate: GateJob, branch: Branch): readonly Advice[] {
  return requirementsOn(gate, branch).flatMap(({ check: { name, app } }) => {
    if (app === ACTIONS_APP) return []
    const fix = `${WHERE}: choose GitHub Actions as the source of ${quoted(name)}`
    const fact = `${branch.name} takes ${quoted(name)} from ${app === null ? 'any source' : `app ${app} only`}`
    const forged = 'whoever may write statuses can report it as passed'
    const pending = 'the gate is reported by GitHub Actions, so the check stays pending'
    return wrong(SUBJECT, { fact, why: app === null ? forged : pending, fix })
  })
}

function notKnown({ checks }: GateJob, branch: Branch, message: string): Advice {
  return unknown(SUBJECT, {
    fact: `whether ${branch.name ?? 'the branch'} requires ${shown(checks)} is not known: ${message}`,
    why: ADVISES,
    fix: branch.fix
  })
}

function notRequired({ checks }: GateJob, branch: Branch): Advice {
  const others = requirementsOf(branch).map(({ check }) => check.name)
  const near = closest(checks.map(show)[0] ?? '', others)
  const instead = others.length === 0 ? 'none' : others.map(quoted).join(', ')
  return wrong(SUBJECT, {
    fact: `${branch.name} does not require ${shown(checks)}; required: ${instead}`,
    why: near
      ? `${ADVISES}; ${quoted(near)} is no job of the gate, and a check that nobody reports stays pending`
      : ADVISES,
    fix: `${WHERE}: add ${shown(checks)}, from GitHub Actions${near ? `, and remove ${quoted(near)}` : ''}`
  })
}

function shown(checks: readonly CheckName[]): string {
  return checks.map(check => quoted(show(check))).join(', ')
}

function quoted(name: string): string {
  return `“${name}”`
}
