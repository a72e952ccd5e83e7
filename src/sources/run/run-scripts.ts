import type { Outcome } from '../../domain/outcome.ts'
import { listOfTexts, type RunTask, shownScript } from './fields.ts'
import type { Format } from './format.ts'
import { isNamed, isNumberNamed } from './named.ts'
import { type Broken, endReason } from './outcome/end-reason.ts'
import { brokenOutcome } from './outcome/to-outcome.ts'
import { readOutput, type ToolReading } from './read-output.ts'
import type { Attempts } from './read-reports.ts'
import { hasSucceeded, type ReadRun } from './read-run.ts'
import { toToolOutput } from './reading.ts'
import { scriptFolders } from './script/script-folders.ts'
import type { Start } from './start-command.ts'

/** Runs what prepares the check; the outcome, if that fails. */
export async function prepare(task: RunTask, start: Start): Promise<Outcome | null> {
  for (const script of listOfTexts(task.fields.before)) {
    const run = await start(script, null)
    const command = shownScript(script)
    const why = endReason(run, { command, isExitNamed: false, timeoutMs: task.timeoutMs })
    if (why) return brokenOutcome(why, run)
    if (run.end.kind === 'exited' && run.end.code !== 0) return brokenOutcome(unprepared(command, run.end.code), run)
  }
  return null
}

function unprepared(command: string, code: number): Broken {
  return {
    reason: `before: \`${command}\` exited ${code}`,
    fix: 'Make it succeed: what it prepares is needed by the command.'
  }
}

type Scripts = {
  readonly task: RunTask
  readonly files: readonly (string | null)[]
  /** What the user's own matcher reads, besides what tools are known by. */
  readonly matcher: Format | null
  readonly start: Start
  readonly attempts: Attempts
}

/** Runs the check's commands, for each file anew, in order; after one that fails, the rest of its file is left out. */
export async function runScripts(scripts: Scripts): Promise<readonly ReadRun[] | Outcome> {
  const runs: ReadRun[] = []
  for (const file of scripts.files) {
    const ended = await runFor(file, scripts)
    if ('kind' in ended) return ended
    runs.push(...ended)
    if (file !== null) await scripts.attempts.ended()
  }
  return runs
}

async function runFor(file: string | null, scripts: Scripts): Promise<readonly ReadRun[] | Outcome> {
  const { expect, main, timeoutMs } = scripts.task
  const isExitNamed = isNamed(expect, 'exit')
  const isCodeNamed = (code: number) => isNumberNamed(expect, 'exit', code)
  const runs: ReadRun[] = []
  for (const script of listOfTexts(main)) {
    const run = await runScript({ ...scripts, script, file })
    const why = endReason(run.run, { command: shownScript(script), isExitNamed, isCodeNamed, timeoutMs })
    if (why) return brokenOutcome(file === null ? why : { ...why, reason: `${file}: ${why.reason}` }, run.run)
    runs.push(run)
    if (!hasSucceeded(run.run) && !isExitNamed) break
  }
  return runs
}

type Script = Omit<Scripts, 'files'> & { readonly script: string; readonly file: string | null }

/** A command that fails is tried again as often as the check allows. */
async function runScript({ task, script, file, matcher, start, attempts }: Script): Promise<ReadRun> {
  const mostRetries = isNamed(task.expect, 'exit') ? 0 : (task.fields.retry ?? 0)
  const failedBefore: number[] = []
  for (;;) {
    const canRetry = failedBefore.length < mostRetries
    if (canRetry) await attempts.begins()
    const run = await start(script, file)
    if (!canRetry || hasSucceeded(run) || run.end.kind !== 'exited') {
      const output = toToolOutput(run.stdout, run.output)
      const told = readOutput(script, output, task.fields.format)
      const matched = matcher?.read(output) ?? null
      const own = matcher && matched ? [{ format: matcher, reading: matched }] : []
      return { script, file, run, failedBefore, ...told, readings: inFolders(script, [...told.readings, ...own]) }
    }
    failedBefore.push(run.end.code)
    await attempts.failed()
  }
}

/** What a script's output names may lie where the script went. */
function inFolders(script: string, readings: readonly ToolReading[]): readonly ToolReading[] {
  const folders = scriptFolders(script)
  return readings.map(one => {
    const findings = one.reading.findings.map(finding => ({ ...finding, folders }))
    return { ...one, reading: { ...one.reading, findings } }
  })
}
