import type { Outcome } from '../../domain/outcome.ts'
import type { Ports } from '../../domain/ports.ts'
import { filesOf } from './each-file.ts'
import { folderOf, listOfTexts, type RunTask } from './fields.ts'
import { watchProcesses } from './leftovers.ts'
import { readMatchers } from './matcher.ts'
import { isNamed } from './named.ts'
import { watchReports } from './read-reports.ts'
import { hasSucceeded } from './read-run.ts'
import { prepare, runScripts } from './run-scripts.ts'
import { starterOf } from './start-command.ts'
import { brokenOutcome, toOutcome } from './to-outcome.ts'

/** Runs the commands of a check and tells what they proved. */
export async function runTask(task: RunTask, ports: Ports, signal: AbortSignal): Promise<Outcome> {
  const files = await filesOf(task, ports.files)
  if ('kind' in files) return files
  const start = starterOf(task, ports, signal)
  const matcher = task.fields.matcher === undefined ? null : await readMatchers(task.fields.matcher, ports)
  const unprepared = await prepare(task, start)
  if (unprepared) return unprepared
  const reportWatch = await watchReports(listOfTexts(task.fields.report), folderOf(task), ports.files)
  const processWatch = await watchProcesses(task.fields.leftovers, ports)
  const runs = await runScripts({ task, files, matcher, start })
  if ('kind' in runs) return runs
  const left = await processWatch.left(signal)
  const reports = await reportWatch.read()
  if (!('reason' in reports)) return toOutcome(task, { runs, reports, left }, ports)
  // A command that failed need not have come to its report: its exit code decides.
  const hasFailed = !isNamed(task.expect, 'exit') && runs.some(({ run }) => !hasSucceeded(run))
  return hasFailed ? toOutcome(task, { runs, reports: [], left }, ports) : brokenOutcome(reports, runs.at(-1)?.run)
}
