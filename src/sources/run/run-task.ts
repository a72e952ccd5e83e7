import type { Outcome } from '../../domain/outcome.ts'
import type { CommandRun, Ports } from '../../domain/ports.ts'
import { type Broken, endReason } from './end-reason.ts'
import { folderOf, listOfTexts, type RunTask, shownScript } from './fields.ts'
import { isNamed } from './named.ts'
import { readOutput } from './read-output.ts'
import { watchReports } from './read-reports.ts'
import { hasSucceeded, type ReadRun } from './read-run.ts'
import { toToolOutput } from './reading.ts'
import { shellCommand } from './shell.ts'
import { brokenOutcome, toOutcome } from './to-outcome.ts'

/** What it started may take this long to end by itself. */
const SETTLE_MS = 3000

/** Runs the commands of a check in order, up to the first that fails, and tells what they proved. */
export async function runTask(task: RunTask, ports: Ports, signal: AbortSignal): Promise<Outcome> {
  const start = starterOf(task, ports, signal)
  const { timeoutMs } = task
  for (const script of listOfTexts(task.fields.before)) {
    const run = await start(script)
    const why = endReason(run, { command: shownScript(script), isExitNamed: false, timeoutMs })
    const failed = why ?? beforeFailed(run, script)
    if (failed) return brokenOutcome(failed, run)
  }
  const isExitNamed = isNamed(task.expect, 'exit')
  const watch = await watchReports(listOfTexts(task.fields.report), folderOf(task), ports.files)
  const runs: ReadRun[] = []
  for (const script of listOfTexts(task.main)) {
    const run = await start(script)
    const why = endReason(run, { command: shownScript(script), isExitNamed, timeoutMs })
    if (why) return brokenOutcome(why, run)
    runs.push({ script, run, ...readOutput(script, toToolOutput(run.stdout, run.output)) })
    if (!hasSucceeded(run) && !isExitNamed) break
  }
  const reports = await watch.read()
  if (!('reason' in reports)) return toOutcome(task, { runs, reports }, ports.files)
  // A command that failed need not have come to its report: its exit code decides.
  const hasFailed = !isExitNamed && runs.some(({ run }) => !hasSucceeded(run))
  return hasFailed ? toOutcome(task, { runs, reports: [] }, ports.files) : brokenOutcome(reports, runs.at(-1)?.run)
}

/** The commands share the check's time. */
function starterOf(task: RunTask, ports: Ports, signal: AbortSignal): (script: string) => Promise<CommandRun> {
  const until = ports.clock.now() + task.timeoutMs
  const env = Object.entries(task.fields.env ?? {}).map(([name, value]) => [name, String(value)])
  return script =>
    ports.commands.run({
      ...shellCommand(task.fields.shell, script),
      workingDirectory: folderOf(task),
      env: Object.fromEntries(env),
      timeoutMs: Math.max(1, until - ports.clock.now()),
      settleMs: SETTLE_MS,
      signal,
      label: task.id
    })
}

function beforeFailed(run: CommandRun, script: string): Broken | null {
  if (run.end.kind !== 'exited' || hasSucceeded(run)) return null
  return {
    reason: `before: \`${shownScript(script)}\` exited ${run.end.code}`,
    fix: 'Make it succeed: what it prepares is needed by the command.'
  }
}
