import { type Advice, type Ailment, ok, wrong } from '../advice.ts'
import type { Situation } from '../situation.ts'
import type { GateJob } from '../workflow/gate-job.ts'
import { placeOf } from '../workflow/place.ts'
import type { Job } from '../workflow/workflow.ts'

const SUBJECT = 'job always decides'

/** Conditions that leave nothing out. */
const HOLDS_ALWAYS = /^(?:always\(\)|!\s*cancelled\(\)|success\(\)|true)$/

/** Conditions that hold although a needed job failed. */
const HOLDS_AFTER_FAILURE = /^(?:always\(\)|!\s*cancelled\(\))$/

/** What follows the command on its line takes the place of its exit code. */
const EXCUSED = /check\b[^\n]*\|/

const SKIPPED = 'a skipped job satisfies a required check as if it had passed'

/** Whether the gate can be skipped, or its failure be hidden. */
export function examineMasking({ gates }: Situation): readonly Advice[] {
  return gates.flatMap(gate => {
    const ailments = [...onJobs(gate), ...onStep(gate)]
    if (ailments.length === 0) return [ok(SUBJECT, `${placeOf(gate)} is neither skipped nor masked`)]
    return ailments.map(ailment => wrong(SUBJECT, ailment))
  })
}

function onJobs({ jobs, workflow, path }: GateJob): readonly Ailment[] {
  return jobs.flatMap((job, depth) => {
    const place = `${depth === 0 ? workflow.path : path}: job ${job.id}`
    return [...onCondition(job, place), ...onNeeds(job, place), ...onContinuing(job, place)]
  })
}

function onCondition({ condition }: Job, place: string): readonly Ailment[] {
  if (!leavesOut(condition)) return []
  return [{ fact: `${place} has \`if: ${condition}\``, why: SKIPPED, fix: 'remove the `if:` of the job' }]
}

function onNeeds({ needs, condition }: Job, place: string): readonly Ailment[] {
  if (needs.length === 0 || HOLDS_AFTER_FAILURE.test(bare(condition ?? ''))) return []
  const why = `it is skipped when one of them fails, and ${SKIPPED}`
  return [{ fact: `${place} needs ${needs.join(', ')}`, why, fix: 'remove `needs:`, or add `if: always()` to the job' }]
}

function onContinuing({ mayFail }: Job, place: string): readonly Ailment[] {
  if (!mayFail) return []
  const why = 'the workflow goes on as if the gate had not failed'
  return [{ fact: `${place} has continue-on-error`, why, fix: 'remove `continue-on-error:` of the job' }]
}

function onStep(gate: GateJob): readonly Ailment[] {
  const { condition, mayFail, run } = gate.step
  const place = `${placeOf(gate)}, the step of the gate`
  const ailments: Ailment[] = []
  if (leavesOut(condition)) {
    const why = 'where it is left out, the job succeeds without a verdict'
    ailments.push({ fact: `${place} has \`if: ${condition}\``, why, fix: 'remove the `if:` of the step' })
  }
  if (mayFail) {
    const why = 'the job succeeds whatever the verdict is'
    ailments.push({ fact: `${place} has continue-on-error`, why, fix: 'remove `continue-on-error:` of the step' })
  }
  if (EXCUSED.test(run ?? '')) {
    const why = 'the exit code of what follows takes the place of the verdict'
    const fix = 'end the command without `|` and `||`; write a file with `--output`'
    ailments.push({ fact: `${place} pipes or excuses its command`, why, fix })
  }
  return ailments
}

function leavesOut(condition: string | null): condition is string {
  return condition !== null && !HOLDS_ALWAYS.test(bare(condition))
}

function bare(condition: string): string {
  return condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/, '$1').trim()
}
