import type { PostTarget } from '../../../domain/report.ts'
import { type Advice, ok, unknown, wrong } from '../advice.ts'
import type { Situation } from '../situation.ts'
import type { GateJob } from '../workflow/gate-job.ts'
import { placeOf } from '../workflow/place.ts'

const SUBJECT = 'permissions'

/** What a place that the config publishes to takes. */
const scopesOf: Readonly<Record<PostTarget, string>> = {
  'check-run': 'checks',
  comment: 'pull-requests',
  suggestions: 'pull-requests'
}

/** Actions beside the gate that are known to take a scope. */
const scopesOfActions: readonly (readonly [RegExp, string])[] = [
  [/^github\/codeql-action\/upload-sarif@/, 'security-events'],
  [/^actions\/attest/, 'attestations'],
  [/^actions\/attest/, 'id-token']
]

/** Whether the job's token may do what the gate posts, and nothing that it does not. */
export function examinePermissions({ gates, config }: Situation): readonly Advice[] {
  const publish = config.kind === 'config' ? config.config.publish : []
  const asksApproval = config.kind === 'config' && config.config.weakening === 'approval'
  return gates.flatMap(gate => {
    const reviews = asksApproval ? withoutReviews(gate) : []
    const advice = [...unsaid(gate), ...tooFew(gate, publish), ...reviews, ...tooMany(gate, publish)]
    return advice.length > 0 ? advice : [ok(SUBJECT, `${placeOf(gate)} has what it posts with, and no more`)]
  })
}

function unsaid(gate: GateJob): readonly Advice[] {
  if (gate.permissions !== null) return []
  return [
    unknown(SUBJECT, {
      fact: `${placeOf(gate)} says nothing of permissions`,
      why: 'its token has what the repository grants by default, which can be to write everything, and the commands of the change run beside it',
      fix: 'add `permissions: { contents: read }`'
    })
  ]
}

/** What a job may do with a scope. */
function levelOf({ permissions }: GateJob, scope: string): string {
  if (permissions === null || permissions === 'write-all') return 'write'
  return permissions === 'read-all' ? 'read' : (permissions[scope] ?? 'none')
}

function tooFew(gate: GateJob, publish: readonly PostTarget[]): readonly Advice[] {
  const place = placeOf(gate)
  const missing = [...new Set(publish.map(target => scopesOf[target]))].filter(
    scope => levelOf(gate, scope) !== 'write'
  )
  return [
    ...(levelOf(gate, 'contents') === 'none' ? [withoutContents(place)] : []),
    ...missing.map(scope =>
      wrong(SUBJECT, {
        fact: `${place} lacks ${scope}: write, and the config publishes ${targetsOf(publish, scope)}`,
        why: 'GitHub refuses it; the verdict stays, and nobody sees it there',
        fix: `add \`${scope}: write\` to the job's permissions`
      })
    )
  ]
}

function targetsOf(publish: readonly PostTarget[], scope: string): string {
  return publish.filter(target => scopesOf[target] === scope).join(' and ')
}

function withoutReviews(gate: GateJob): readonly Advice[] {
  if (levelOf(gate, 'pull-requests') !== 'none') return []
  return [
    wrong(SUBJECT, {
      fact: `${placeOf(gate)} lacks pull-requests: read`,
      why: 'in a private repository it cannot see who approved, so a change that makes the rules weaker waits for ever',
      fix: "add `pull-requests: read` to the job's permissions, or `weakening: fail` to the config"
    })
  ]
}

function withoutContents(place: string): Advice {
  return wrong(SUBJECT, {
    fact: `${place} lacks contents: read`,
    why: 'a private repository cannot be checked out, nor the base be fetched',
    fix: "add `contents: read` to the job's permissions"
  })
}

function tooMany(gate: GateJob, publish: readonly PostTarget[]): readonly Advice[] {
  const { permissions } = gate
  if (permissions === null || permissions === 'read-all') return []
  if (permissions === 'write-all') return [excess(gate, 'write-all')]
  const needed = new Set([...publish.map(target => scopesOf[target]), ...scopesOfSteps(gate)])
  const surplus = Object.entries(permissions).filter(([scope, level]) => level === 'write' && !needed.has(scope))
  return surplus.map(([scope]) => excess(gate, `${scope}: write`))
}

function scopesOfSteps({ job }: GateJob): readonly string[] {
  return job.steps.flatMap(({ uses }) =>
    scopesOfActions.filter(([action]) => action.test(uses ?? '')).map(([, scope]) => scope)
  )
}

function excess(gate: GateJob, what: string): Advice {
  return wrong(SUBJECT, {
    fact: `${placeOf(gate)} has ${what}, which the gate does not use`,
    why: 'the commands that the gate runs come from the change: whatever the job may do, they may try',
    fix: 'move the steps that need it into a job of their own'
  })
}
