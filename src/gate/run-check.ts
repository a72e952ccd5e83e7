import type { ConfiguredCheck } from '../config/config.ts'
import type { Outcome } from '../domain/outcome.ts'
import { toBroken } from './broken.ts'
import { compareOutcome } from './compare-outcome.ts'
import { judge } from './judge.ts'
import type { Judged } from './judged.ts'
import { maskResult } from './mask-result.ts'
import { passedBefore } from './passed-before.ts'
import type { Scene } from './scene.ts'
import { applies } from './when.ts'

/** Time a source has to notice its own timeout and clean up before the gate gives up on it. */
const GRACE_MS = 10_000

/**
 * Runs one check, where it applies, and judges it. Whatever goes wrong on the way makes it broken; nothing is thrown, and
 * nothing tells a secret.
 */
export async function runCheck(configured: ConfiguredCheck, scene: Scene): Promise<Judged> {
  const { regexes, mask } = scene.ports
  const judged = (outcome: Outcome) => maskResult(judge(configured, outcome, regexes), mask)
  try {
    const skipped = await notApplicable(configured, scene)
    if (skipped) return judged(skipped)
    return await (scene.isNewOnly ? run() : passedAnywhere())
  } catch (error) {
    return judged(toBroken(error))
  }

  async function run(): Promise<Judged> {
    const outcome = await compareOutcome(configured.check, await observe(configured, scene), scene)
    const compared = 'findings' in outcome ? (outcome.findings?.length ?? 0) : 0
    return markFrom(compared, judged(outcome))
  }

  /** What is old is so by the base of this run: a pass that left it out holds for no other. */
  async function passedAnywhere(): Promise<Judged> {
    const result = await passedBefore(configured, scene, run)
    return result.cachedFrom ? markFrom(0, result) : result
  }

  function markFrom(start: number, result: Judged): Judged {
    const { comparison } = scene
    return { ...result, findings: result.findings.map((one, index) => (index < start ? one : comparison.mark(one))) }
  }
}

async function notApplicable({ when }: ConfiguredCheck, { circumstances, ports }: Scene): Promise<Outcome | null> {
  const answer = await applies(when, circumstances, ports)
  if (answer.kind === 'yes') return null
  if (answer.kind === 'no') return { kind: 'skipped', reason: answer.reason }
  return { kind: 'broken', reason: answer.reason, fix: 'Change the condition, or tell the gate what it needs to know.' }
}

async function observe({ check }: ConfiguredCheck, { ports, cancel }: Scene): Promise<Outcome> {
  const ended = new AbortController()
  const mostMs = check.timeoutMs + (check.graceMs ?? 0) + GRACE_MS
  const deadline = ports.clock.sleep(mostMs, ended.signal).then(() => overdue(check.timeoutMs))
  try {
    return await Promise.race([check.run(ports, cancel), deadline])
  } finally {
    ended.abort()
  }
}

function overdue(timeoutMs: number): Outcome {
  return {
    kind: 'broken',
    reason: `no answer within ${timeoutMs / 1000} s`,
    fix: 'Raise timeout:, or make the check faster.'
  }
}
