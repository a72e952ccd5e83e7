import { join } from 'node:path'
import { UserError } from '../domain/errors.ts'
import type { Event } from '../domain/event.ts'
import type { GitHub } from '../domain/github.ts'
import type { Report } from '../domain/report.ts'
import type { Reporter } from '../domain/reporter.ts'
import { exitCodes } from '../exit-codes.ts'
import { gateRepository } from '../pipeline.ts'
import { coreCount } from '../platform/cores.ts'
import { emptyFolder } from '../platform/files/folders.ts'
import { prepareReportFile } from '../platform/files/report-file.ts'
import { createSourceText } from '../platform/files/source-text.ts'
import { createGit } from '../platform/git/git.ts'
import { outputEnd } from '../platform/output/output-end.ts'
import { createPorts } from '../platform/ports.ts'
import { findRoot } from '../platform/root.ts'
import type { Toolkit } from '../platform/toolkit.ts'
import { createJobSummary } from '../reporters/job-summary/reporter.ts'
import { createOutputs } from '../reporters/outputs/outputs.ts'
import type { SourceOf } from '../reporters/suggestions/plan.ts'
import { plainLook } from '../reporters/terminal/look.ts'
import { createWorkflowLog } from '../reporters/workflow-log/reporter.ts'
import { stepProgress } from '../reporters/workflow-log/step-progress.ts'
import { commandsOf } from './commands-of.ts'
import { describeEvent } from './describe-event.ts'
import type { Inputs } from './inputs.ts'
import { readInputs } from './inputs.ts'
import { readOccasion } from './occasion.ts'
import { openGitHub } from './open-github.ts'
import { openStore } from './open-store.ts'
import { postAll, withRefusals } from './post.ts'
import { postStoredReport } from './post-report.ts'
import { postersFor } from './posters.ts'
import { publishEverywhere } from './publish.ts'
import { fileReporters, type ReportFiles, reportFilesIn } from './report-files.ts'
import { gateName, readWorkflowRun } from './workflow-run.ts'

/** What the action is given by its door. */
export type Runner = {
  readonly toolkit: Toolkit
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cancel: AbortSignal
  /** Writes to the step's log. */
  write(text: string): void
}

/** What the step was asked to do. */
export async function runAction(runner: Runner): Promise<number> {
  const inputs = readInputs(runner.toolkit.getInput)
  const { event } = runner.toolkit
  const github = openGitHub(inputs.token, runner)
  const exitCode = await actIn({ ...inputs, event, github }, runner)
  const requests = github?.requests() ?? 0
  if (requests > 0) runner.write(`::debug::GitHub was asked ${requests} times.\n`)
  return exitCode
}

type Task = Inputs & { readonly event: Toolkit['event']; readonly github: GitHub | null }

function actIn(task: Task, runner: Runner): Promise<number> {
  switch (task.mode) {
    case 'gate':
      return gateAndReport(runner, task)
    case 'report':
      return postStoredReport({ ...task, write: runner.write })
    default:
      return task.mode satisfies never
  }
}

/** Gates the workspace and reports to GitHub: 0 ready, 1 not. */
async function gateAndReport(runner: Runner, task: Task): Promise<number> {
  const { toolkit, cwd, env } = runner
  const reportDir = task.reportDir ?? join(env.RUNNER_TEMP ?? cwd, 'readiness-gate')
  const files = reportFilesIn(reportDir)
  for (const path of Object.values(files)) prepareReportFile(path)

  // A folder of our own name: what else lies beside the report is not ours to empty.
  const { report, event } = await gate(runner, task, emptyFolder(join(reportDir, 'readiness-output')))
  const sourceOf = createSourceText(findRoot(null, cwd))
  const run = readWorkflowRun(env)
  const scene = { event, github: task.github, run, gate: gateName(run, report.config), sourceOf }
  const told = withRefusals(report, await postAll(report, postersFor(report.publish, scene)), event)
  const outputs = createOutputs({ set: toolkit.setOutput, files })
  await publishEverywhere(told, reportersFor(runner, files, sourceOf), outputs)
  return report.verdict === 'ready' ? exitCodes.ready : exitCodes.notReady
}

async function gate(
  { toolkit, cwd, env, cancel, write }: Runner,
  { github, config: configPath, only, event: given }: Task,
  outputFolder: string
): Promise<{ report: Report; event: Event }> {
  const root = findRoot(null, cwd)
  const ports = createPorts({ root, env, outputFolder })
  if ((await ports.files.source()).length === 0) throw emptyWorkspace(root)
  const git = createGit(root, env)
  const { event, base, notes } = await readOccasion({ event: given, env, git, github })
  write(describeEvent(event))
  const { mask, clock } = ports
  const report = await gateRepository({
    event,
    github,
    ports: { ...ports, commands: commandsOf(event, ports.commands) },
    git,
    configPath,
    only,
    base,
    notes,
    concurrency: coreCount(),
    cancel,
    onProgress: stepProgress({ ...clock, write, mask, outputOf: path => outputEnd(path), word: toolkit.randomWord }),
    runUrl: readWorkflowRun(env).url,
    openStore: config => openStore({ root, env, event, word: toolkit.randomWord() }, config)
  })
  return { report, event }
}

function reportersFor({ toolkit, write }: Runner, files: ReportFiles, sourceOf: SourceOf): readonly Reporter[] {
  return [
    ...fileReporters(files, { ...plainLook, sourceOf }),
    createJobSummary({ append: toolkit.addSummary, usedBytes: toolkit.summaryBytes }),
    createWorkflowLog({ write, stopToken: toolkit.randomWord() })
  ]
}

function emptyWorkspace(root: string): UserError {
  return new UserError(`${root} holds no files`, 'put a step with actions/checkout before this one')
}
