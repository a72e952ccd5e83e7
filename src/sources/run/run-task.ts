import type { Outcome } from '../../domain/outcome.ts'
import type { CommandRun, Ports } from '../../domain/ports.ts'
import { filesOf } from './each-file.ts'
import { type RunTask, reportsOf } from './fields.ts'
import { watchLeftovers } from './leftovers/watch.ts'
import { readMatchers } from './matcher.ts'
import { isNamed } from './named.ts'
import { brokenOutcome, toOutcome } from './outcome/to-outcome.ts'
import { watchReports } from './read-reports.ts'
import { hasSucceeded } from './read-run.ts'
import { prepare, runScripts } from './run-scripts.ts'
import { type Start, starterOf } from './start-command.ts'

/** Runs the commands of a check and tells what they proved. */
export async function runTask(task: RunTask, ports: Ports, signal: AbortSignal): Promise<Outcome> {
  const files = await filesOf(task, ports.files)
  if ('kind' in files) return files
  const start = starterOf(task, ports, signal)
  const matcher = readMatchers(task, ports.regexes)
  const unprepared = await prepare(task, start)
  if (unprepared) return unprepared
  const reportWatch = await watchReports(reportsOf(task.fields), ports)
  const leftoverWatch = await watchLeftovers(task, ports)
  const judged = recorded(start)
  const runs = await runScripts({ task, files, matcher, start: judged.start, attempts: reportWatch })
  if ('kind' in runs) return runs
  const left = await leftoverWatch.left(judged.runs, signal)
  const reports = await reportWatch.read()
  if (!('reason' in reports)) return toOutcome(task, { runs, reports, left }, ports)
  // A command that failed need not have come to its report: its exit code decides.
  const hasFailed = !isNamed(task.expect, 'exit') && runs.some(({ run }) => !hasSucceeded(run))
  return hasFailed ? toOutcome(task, { runs, reports: [], left }, ports) : brokenOutcome(reports, runs.at(-1)?.run)
}

/** Remembers every run, those too that were tried again. */
function recorded(start: Start): { readonly start: Start; readonly runs: readonly CommandRun[] } {
  const runs: CommandRun[] = []
  return {
    runs,
    start: async (script, file) => {
      const run = await start(script, file)
      runs.push(run)
      return run
    }
  }
}
