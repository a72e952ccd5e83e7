import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { lineReader } from './lines.ts'

/** How the runner ends a step (ProcessInvoker.cs): it asks twice, each time waits, then kills. */
const CANCEL_STEPS = [
  { signal: 'SIGINT', waitMs: 7500 },
  { signal: 'SIGTERM', waitMs: 2500 },
  { signal: 'SIGKILL', waitMs: 0 }
] as const

/** A step that is over is waited for this long when somebody still holds its output open. */
const OUTPUT_GRACE_MS = 5000

export type ProcessEnd = { readonly exitCode: number | null; readonly signal: NodeJS.Signals | null }

export type StepProcess = {
  readonly pid: number
  readonly ended: Promise<ProcessEnd>
  /** Ends it as the runner does, and gives the signals that this took. */
  cancel(): Promise<readonly NodeJS.Signals[]>
}

export type StepProcessOptions = {
  readonly argv: readonly [string, ...string[]]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  onLine(line: string): void
}

/** Starts a program and reads both its streams line by line, in the order in which they arrive. */
export function startStepProcess({ argv: [program, ...args], cwd, env, onLine }: StepProcessOptions): StepProcess {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) {
    const reader = lineReader()
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => reader.write(chunk).forEach(onLine))
    stream.on('end', () => reader.end().forEach(onLine))
  }
  const ended = endOf(child)
  return { pid: child.pid ?? -1, ended, cancel: () => cancel(child, ended) }
}

async function endOf(child: ChildProcess): Promise<ProcessEnd> {
  const closed = once(child, 'close')
  await once(child, 'exit')
  await Promise.race([closed, delay(OUTPUT_GRACE_MS, undefined, { ref: false })])
  return { exitCode: child.exitCode, signal: child.signalCode }
}

async function cancel(child: ChildProcess, ended: Promise<ProcessEnd>): Promise<readonly NodeJS.Signals[]> {
  const sent: NodeJS.Signals[] = []
  for (const { signal, waitMs } of CANCEL_STEPS) {
    if (child.exitCode !== null || child.signalCode !== null) break
    sent.push(signal)
    child.kill(signal)
    await Promise.race([ended, delay(waitMs, undefined, { ref: false })])
  }
  await ended
  return sent
}
