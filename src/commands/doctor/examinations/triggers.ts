import { type Advice, ok, unknown, wrong } from '../advice.ts'
import type { Branch, Situation } from '../situation.ts'
import { letsThrough } from '../workflow/filter-pattern.ts'
import type { GateJob } from '../workflow/gate-job.ts'
import type { Trigger } from '../workflow/workflow.ts'

const SUBJECT = 'events'

/** What of `pull_request` starts a workflow if it says nothing. Without these a change is not judged, or not judged again. */
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened']

/** Whether the workflow starts on everything that the branches ask of it. */
export function examineTriggers({ gates, branches }: Situation): readonly Advice[] {
  return gates.flatMap(({ workflow: { path, events } }) => {
    const pull = events.get('pull_request')
    const advice = [
      ...onPullRequests(path, pull, branches),
      ...branches.flatMap(branch => onQueue(path, events, branch))
    ]
    const found = [...events.keys()].join(', ')
    return advice.length > 0 ? advice : [ok(SUBJECT, `${path} starts on ${found}`)]
  })
}

function onPullRequests(path: string, pull: Trigger | undefined, branches: readonly Branch[]): readonly Advice[] {
  if (pull === undefined)
    return [
      wrong(SUBJECT, {
        fact: `${path} does not start on pull_request`,
        why: 'no change is judged before it is merged, and a required check stays pending',
        fix: 'add `pull_request:` below `on:`'
      })
    ]
  const types = pull.types ?? DEFAULT_TYPES
  const missing = DEFAULT_TYPES.filter(type => !types.includes(type))
  return [
    ...(missing.length > 0 ? [withoutTypes(path, missing)] : []),
    ...(types.includes('edited') || hasOneBase(pull) ? [] : [missesRetargeting(path)]),
    ...(pull.hasPathFilter ? [filtered(path)] : []),
    ...branches.filter(({ name }) => isLeftOut(pull, name)).map(({ name }) => leavesOut(path, name))
  ]
}

function withoutTypes(path: string, missing: readonly string[]): Advice {
  return wrong(SUBJECT, {
    fact: `${path}: pull_request starts on some types only, and not on ${missing.join(', ')}`,
    why: 'what is pushed to a pull request later is not judged, and its required check stays pending',
    fix: `add ${missing.join(', ')} to \`types:\``
  })
}

/** Then a pull request that was opened against another branch has no check that could be green. */
function hasOneBase({ branches }: Trigger): boolean {
  return branches?.length === 1 && /^[\w./-]+$/.test(branches[0] ?? '')
}

function missesRetargeting(path: string): Advice {
  return wrong(SUBJECT, {
    fact: `${path}: pull_request does not start on edited`,
    why: 'what is green against a branch with weaker rules, or with none, stays green when its author gives it another base',
    fix: `write \`types: [${[...DEFAULT_TYPES, 'edited'].join(', ')}]\`, and no \`if:\` that skips edits: skipped counts as passed`
  })
}

function filtered(path: string): Advice {
  return wrong(SUBJECT, {
    fact: `${path}: pull_request has a filter of paths`,
    why: 'where it fits no file of a change, the workflow does not start, and a required check stays pending for ever',
    fix: 'remove `paths:` and `paths-ignore:`; say in the config which check is for which files, with `when: changed …`'
  })
}

function isLeftOut({ branches, branchesIgnore }: Trigger, branch: string | null): boolean {
  if (branch === null) return false
  return (branches !== null && !letsThrough(branches, branch)) || letsThrough(branchesIgnore ?? [], branch)
}

function leavesOut(path: string, branch: string | null): Advice {
  return wrong(SUBJECT, {
    fact: `${path}: the branches of pull_request leave out ${branch}`,
    why: `no change that goes into ${branch} is judged, and a required check stays pending`,
    fix: `add ${branch} to \`branches:\`, or remove the filter`
  })
}

function onQueue(path: string, events: GateJob['workflow']['events'], { name, rules }: Branch): readonly Advice[] {
  if (events.has('merge_group')) return []
  const fix = 'add `merge_group:` below `on:`; without a queue it does nothing'
  if (rules.kind === 'refused')
    return [
      unknown(SUBJECT, {
        fact: `${path} does not start on merge_group, and whether there is a merge queue is not known`,
        why: 'in a queue the required check stays pending',
        fix
      })
    ]
  if (!rules.value.some(({ type }) => type === 'merge_queue')) return []
  return [
    wrong(SUBJECT, {
      fact: `${path} does not start on merge_group, and ${name} has a merge queue`,
      why: 'in the queue the required check stays pending, and nothing is merged',
      fix
    })
  ]
}
