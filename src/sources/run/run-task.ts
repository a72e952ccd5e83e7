import type { Outcome } from '../../domain/outcome.ts'
import type { CommandRun, Ports } from '../../domain/ports.ts'
import type { Task } from '../define.ts'
import { type Broken, endReason } from './end-reason.ts'
import { evidenceOf } from './evidence.ts'
import { isNamed } from './named.ts'
import { observerOf } from './observe.ts'
import { type OutputReading, readOutput } from './read-output.ts'
import { toToolOutput } from './reading.ts'
import { shellCommand } from './shell.ts'
import { tailOf } from './tail.ts'
import { toFindings } from './to-findings.ts'

export type RunFields = {
  readonly before?: string | readonly string[] | undefined
  readonly env?: Readonly<Record<string, string | number | boolean>> | undefined
  readonly 'working-directory'?: string | undefined
  readonly shell?: string | undefined
}

export type RunTask = Task<string | readonly string[], RunFields>

/** One command of the check, run and read. */
export type ReadRun = { readonly script: string; readonly run: CommandRun } & OutputReading

/** What it started may take this long to end by itself. */
const SETTLE_MS = 3000

/** Runs the commands of a check in order, up to the first that fails, and tells what they proved. */
export async function runTask(task: RunTask, ports: Ports, signal: AbortSignal): Promise<Outcome> {
  const start = starterOf(task, ports, signal)
  for (const script of list(task.fields.before)) {
    const run = await start(script)
    const why = endReason(run, shown(script), false) ?? beforeFailed(run, script)
    if (why) return broken(why, run)
  }
  const isExitNamed = isNamed(task.expect, 'exit')
  const runs: ReadRun[] = []
  for (const script of list(task.main)) {
    const run = await start(script)
    const why = endReason(run, shown(script), isExitNamed)
    if (why) return broken(why, run)
    runs.push({ script, run, ...readOutput(script, toToolOutput(run.stdout, run.output)) })
    if (!hasSucceeded(run) && !isExitNamed) break
  }
  return toOutcome(task, runs, ports)
}

/** The commands share the check's time. */
function starterOf(task: RunTask, ports: Ports, signal: AbortSignal): (script: string) => Promise<CommandRun> {
  const until = ports.clock.now() + task.timeoutMs
  const env = Object.entries(task.fields.env ?? {}).map(([name, value]) => [name, String(value)])
  return script =>
    ports.commands.run({
      ...shellCommand(task.fields.shell, script),
      workingDirectory: task.fields['working-directory'] ?? '.',
      env: Object.fromEntries(env),
      timeoutMs: Math.max(1, until - ports.clock.now()),
      settleMs: SETTLE_MS,
      signal,
      label: task.id
    })
}

async function toOutcome(task: RunTask, runs: readonly ReadRun[], ports: Ports): Promise<Outcome> {
  const folder = task.fields['working-directory'] ?? '.'
  const readings = runs.flatMap(each => each.readings.map(({ reading }) => reading))
  const findings = await toFindings(
    readings.flatMap(reading => reading.findings),
    { files: ports.files, folder }
  )
  const last = runs.at(-1)?.run
  const tail = last ? tailOf(last.output) : ''
  const kept = last?.outputFile ? { outputFile: last.outputFile } : {}
  const why = runs.map(whyProvesNothing).find(each => each !== null)
  if (why) return { kind: 'broken', ...why, findings, tail, ...kept }
  const isQuiet = task.expect.length === 0 && runs.every(({ run }) => hasSucceeded(run))
  return {
    kind: 'ran',
    observe: observerOf(runs),
    findings,
    evidence: evidenceOf(runs),
    ...(isQuiet ? {} : { tail }),
    ...kept
  }
}

/** A success that proves nothing is none. */
function whyProvesNothing({ script, run, idle, silentTestTools }: ReadRun): Broken | null {
  if (idle) {
    return {
      reason: `${idle.format.tool}: ${idle.reading.idle}`,
      fix: `Look at what \`${shown(script)}\` was told to look at: its paths, filters and configuration.`
    }
  }
  const silent = silentTestTools[0]
  if (!silent || !hasSucceeded(run)) return null
  return {
    reason: `no test summary of ${silent.tool} found in the output`,
    fix: `Let \`${shown(script)}\` print its summary: it may be too quiet, or use a reporter that is not known here.`
  }
}

function beforeFailed({ end }: CommandRun, script: string): Broken | null {
  if (end.kind !== 'exited' || end.code === 0) return null
  return {
    reason: `before: \`${shown(script)}\` exited ${end.code}`,
    fix: 'Make it succeed: what it prepares is needed by the command.'
  }
}

function broken(why: Broken, { output, outputFile }: CommandRun): Outcome {
  return { kind: 'broken', ...why, tail: tailOf(output), ...(outputFile ? { outputFile } : {}) }
}

function hasSucceeded({ end }: CommandRun): boolean {
  return end.kind === 'exited' && end.code === 0
}

function list(commands: string | readonly string[] | undefined): readonly string[] {
  return commands === undefined ? [] : [commands].flat()
}

const SHOWN_LENGTH = 80

/** A script as a sentence names it. */
function shown(script: string): string {
  const [first = '', ...rest] = script.trim().split('\n')
  return first.length > SHOWN_LENGTH || rest.length > 0 ? `${first.slice(0, SHOWN_LENGTH)}…` : first
}
