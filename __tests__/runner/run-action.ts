import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inputEnvironment, readActionMetadata } from './action-metadata.ts'
import { type Annotation, runnerError, withinLimits } from './annotations.ts'
import { contextsOf, FAKE_TOKEN, type StepFiles, stepEnvironment, stepFiles } from './environment.ts'
import type { RunnerEvent } from './event.ts'
import { type KeyValues, readKeyValues, readSummary } from './file-commands.ts'
import { type Masks, maskList } from './masks.ts'
import { type StepLog, stepLog } from './step-log.ts'
import { type ProcessEnd, startStepProcess } from './step-process.ts'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
/** The Node that runners start JavaScript actions with. */
export const node24 = join(projectRoot, 'node_modules/node/bin/node')

export type ActionOptions = {
  /** The runner's own folder, empty. */
  readonly folder: string
  /** The checked-out repository. */
  readonly workspace: string
  readonly event: RunnerEvent
  /** `with:` of the step. */
  readonly inputs?: Readonly<Record<string, string>>
  /** `env:` of the step. */
  readonly env?: Readonly<Record<string, string>>
  readonly node?: string
  /** Folder with `action.yml`. */
  readonly action?: string
}

/** What a workflow sees of a step. */
export type StepResult = {
  readonly conclusion: 'success' | 'failure'
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly annotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** Variables set for the steps that follow. */
  readonly env: Readonly<Record<string, string>>
  readonly paths: readonly string[]
  readonly summary: string | null
  readonly log: readonly string[]
  /** Values blanked besides the token. */
  readonly masks: readonly string[]
  readonly matchers: readonly string[]
  readonly debug: readonly string[]
  /** The context name of a file the runner could not read: `output`, `env`, `state`, `step_summary`. */
  readonly failedFileCommand: string | null
}

export type RunningAction = {
  readonly pid: number
  readonly files: StepFiles
  readonly ended: Promise<StepResult>
  cancel(): Promise<readonly NodeJS.Signals[]>
  /** The first line of the log so far, or to come, that matches. */
  untilLine(pattern: RegExp): Promise<string>
}

export async function runAction(options: ActionOptions): Promise<StepResult> {
  return (await startAction(options)).ended
}

/** Runs the built action as one step of a job. */
export async function startAction(options: ActionOptions): Promise<RunningAction> {
  const { folder, workspace, event, inputs = {}, env = {}, node = node24, action = projectRoot } = options
  const metadata = await readActionMetadata(join(action, 'action.yml'))
  const files = stepFiles(folder, workspace, randomUUID())
  await prepare(files, event)
  const masks = maskList([FAKE_TOKEN])
  const log = stepLog(workspace, masks)
  const listeners = new Set<(line: string) => void>()
  const step = startStepProcess({
    argv: [node, join(action, metadata.runs.main)],
    cwd: workspace,
    env: { ...stepEnvironment(event, files), ...env, ...inputEnvironment(metadata, inputs, contextsOf(event, files)) },
    onLine(line) {
      log.write(line)
      for (const listener of listeners) listener(line)
    }
  })
  return {
    pid: step.pid,
    files,
    ended: step.ended.then(end => finish(end, { files, log, masks })),
    cancel: step.cancel,
    untilLine: pattern => untilLine(pattern, log.lines, listeners)
  }
}

async function prepare(files: StepFiles, event: RunnerEvent): Promise<void> {
  await mkdir(files.home, { recursive: true })
  for (const file of [files.event, files.output, files.env, files.path, files.state, files.summary]) {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, '')
  }
  await writeFile(files.event, JSON.stringify(event.payload))
}

function untilLine(pattern: RegExp, past: readonly string[], listeners: Set<(line: string) => void>): Promise<string> {
  const found = past.find(line => pattern.test(line))
  if (found !== undefined) return Promise.resolve(found)
  return new Promise(resolve => {
    const listener = (line: string) => {
      if (!pattern.test(line)) return
      listeners.delete(listener)
      resolve(line)
    }
    listeners.add(listener)
  })
}

type Step = { readonly files: StepFiles; readonly log: StepLog; readonly masks: Masks }

async function finish(end: ProcessEnd, { files, log, masks }: Step): Promise<StepResult> {
  const output = await keyValues(files.output)
  const env = await keyValues(files.env, ['NODE_OPTIONS'])
  const state = await keyValues(files.state)
  const summary = readSummary(await readFile(files.summary), masks.apply)
  const unreadable = Object.entries({ output, env, state }).filter(([, { error }]) => error !== null)
  const runnerErrors = unreadable.flatMap(([name, { error }]) => [
    runnerError(`Unable to process file command '${name}' successfully.`),
    runnerError(error ?? '')
  ])
  if (summary.error !== null) runnerErrors.push(runnerError(summary.error))
  const hasFailed = end.exitCode !== 0 || unreadable.length > 0 || log.failedCommands.length > 0
  return {
    ...end,
    conclusion: hasFailed ? 'failure' : 'success',
    annotations: withinLimits([...log.annotations, ...runnerErrors]),
    outputs: Object.fromEntries([...log.outputs, ...output.values]),
    state: Object.fromEntries([...log.state, ...state.values]),
    env: Object.fromEntries(env.values),
    paths: (await readFile(files.path, 'utf8')).split('\n').filter(line => line !== ''),
    summary: summary.text,
    log: log.lines,
    masks: masks.values().filter(value => value !== FAKE_TOKEN),
    matchers: log.matchers,
    debug: log.debug,
    failedFileCommand: unreadable[0]?.[0] ?? null
  }
}

async function keyValues(file: string, blocked: readonly string[] = []): Promise<KeyValues> {
  return readKeyValues(await readFile(file, 'utf8'), blocked)
}
