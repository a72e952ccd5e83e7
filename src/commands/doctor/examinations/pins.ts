import { type Advice, ok, wrong } from '../advice.ts'
import type { Situation } from '../situation.ts'
import type { GateJob } from '../workflow/gate-job.ts'
import { placeOf } from '../workflow/place.ts'

const SUBJECT = 'pinned actions'

const FULL_SHA = /@[0-9a-f]{40}$|@[0-9a-f]{64}$/

/** Whoever can move these can change the runner itself: there is nobody else to protect from. */
const GITHUBS_OWN = /^(?:actions|github)\//

/**
 * A release of the gate. What it runs is trusted by running it, and its guide names a version; a branch is nobody's
 * release.
 */
const GATE_RELEASE = /^[^/@]+\/readiness-gate(?:\/[^@]*)?@v\d+(?:\.\d+){0,2}$/

/** Whether somebody else can change what runs in the gate's job: there it could write the verdict. */
export function examinePins({ gates }: Situation): readonly Advice[] {
  return gates.flatMap(gate => {
    const moving = [...new Set(usesOf(gate))].filter(isMoving)
    if (moving.length === 0) return [ok(SUBJECT, `${placeOf(gate)} follows nothing that others can move`)]
    return moving.map(uses => unpinned(gate, uses))
  })
}

function usesOf({ job, jobs }: GateJob): readonly string[] {
  return [...job.steps.map(({ uses }) => uses), ...jobs.map(({ uses }) => uses)].filter(uses => uses !== null)
}

function isMoving(uses: string): boolean {
  if (/^[.$]\//.test(uses) || uses === './' || uses === '$/') return false
  if (uses.startsWith('docker://')) return !/@sha256:[0-9a-f]{64}$/.test(uses)
  return !FULL_SHA.test(uses) && !GATE_RELEASE.test(uses) && !isRelease(uses)
}

function isRelease(uses: string): boolean {
  return GITHUBS_OWN.test(uses) && !/@(?:main|master)$/.test(uses)
}

function unpinned(gate: GateJob, uses: string): Advice {
  return wrong(SUBJECT, {
    fact: `${placeOf(gate)} uses ${uses}`,
    why: 'whoever can move that name changes what runs in the job that decides, without a change to review',
    fix: uses.startsWith('docker://')
      ? 'name the image by its digest: `docker://…@sha256:…`'
      : 'name the full commit, with the version behind it: `@<40 digits> # v1.2.3`'
  })
}
