import type { Outcome } from '../../domain/outcome.ts'
import type { CommandRun, Ports } from '../../domain/ports.ts'
import type { Broken } from './end-reason.ts'
import { evidenceOf } from './evidence.ts'
import { folderOf, type RunTask, shownScript } from './fields.ts'
import { observerOf } from './observe.ts'
import { hasSucceeded, type ReadRun } from './read-run.ts'
import { tailOf } from './tail.ts'
import { toFindings } from './to-findings.ts'

/** What the commands proved, or why that is nothing. */
export async function toOutcome(task: RunTask, runs: readonly ReadRun[], ports: Ports): Promise<Outcome> {
  const found = runs.flatMap(({ readings }) => readings.flatMap(({ reading }) => reading.findings))
  const findings = await toFindings(found, { files: ports.files, folder: folderOf(task) })
  const last = runs.at(-1)?.run
  const why = runs.map(whyProvesNothing).find(each => each !== null)
  if (why) return { kind: 'broken', ...why, findings, ...tailAndFile(last) }
  const isQuiet = task.expect.length === 0 && runs.every(({ run }) => hasSucceeded(run))
  const { tail, ...file } = tailAndFile(last)
  return {
    kind: 'ran',
    observe: observerOf(runs),
    findings,
    evidence: evidenceOf(runs),
    ...(tail === undefined || isQuiet ? {} : { tail }),
    ...file
  }
}

/** A command's run that cannot be judged. */
export function brokenOutcome(why: Broken, run: CommandRun): Outcome {
  return { kind: 'broken', ...why, ...tailAndFile(run) }
}

function tailAndFile(run: CommandRun | undefined): { tail?: string; outputFile?: string } {
  const tail = tailOf(run?.output ?? '')
  return { ...(tail === '' ? {} : { tail }), ...(run?.outputFile ? { outputFile: run.outputFile } : {}) }
}

/** A success that proves nothing is none. */
function whyProvesNothing({ script, run, idle, silentTestTools }: ReadRun): Broken | null {
  if (idle) {
    return {
      reason: `${idle.format.tool}: ${idle.reading.idle}`,
      fix: `Look at what \`${shownScript(script)}\` was told to look at: its paths, filters and configuration.`
    }
  }
  const silent = silentTestTools[0]
  if (!silent || !hasSucceeded(run)) return null
  return {
    reason: `no test summary of ${silent.tool} found in the output`,
    fix: `Let \`${shownScript(script)}\` print its summary: it may be too quiet, or use a reporter that is not known here.`
  }
}
