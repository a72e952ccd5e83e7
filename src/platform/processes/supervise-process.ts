import type { ChildProcess } from 'node:child_process'
import type { CommandEnd, CommandSpec, Survivor } from '../../domain/ports.ts'
import { type ProcessTree, waitUntilNone } from './process-tree.ts'
import type { StartedProcess } from './start-process.ts'

/** From the polite signal to the one that cannot be ignored. The runner gives a cancelled job 7.5 s in all. */
const GRACE_MS = 2000

type Limits = Pick<CommandSpec, 'timeoutMs' | 'settleMs' | 'signal'>

export type Supervised = {
  readonly end: CommandEnd
  readonly durationMs: number
  readonly survivors: readonly Survivor[]
}

/** Waits for a process, for its time limit or for a cancel; then ends whatever it started and left alive. */
export async function superviseProcess({ child, tree }: StartedProcess, limits: Limits): Promise<Supervised> {
  const startedAt = performance.now()
  const exited = exitOf(child)
  const end = await firstOf(exited, limits)
  const durationMs = performance.now() - startedAt
  if (!tree) return { end: await exited, durationMs, survivors: [] }
  if (end.kind === 'timed-out' || end.kind === 'cancelled') {
    await tree.end(GRACE_MS)
    return { end, durationMs, survivors: [] }
  }
  const survivors = await settle(tree, limits)
  return { end: limits.signal.aborted ? { kind: 'cancelled' } : end, durationMs, survivors }
}

async function settle(tree: ProcessTree, { settleMs = 0, signal }: Limits): Promise<readonly Survivor[]> {
  const isCancelled = () => signal.aborted
  const left = await waitUntilNone(tree.alive, settleMs, isCancelled)
  const survivors = left.map(tree.describe)
  if (survivors.length > 0) await tree.end(GRACE_MS)
  return survivors
}

function exitOf(child: ChildProcess): Promise<CommandEnd> {
  return new Promise(resolve => {
    child.once('error', error => resolve({ kind: 'not-started', why: error.message }))
    child.once('exit', (code, signal) =>
      resolve(signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'signalled', signal })
    )
  })
}

async function firstOf(exited: Promise<CommandEnd>, { timeoutMs, signal }: Limits): Promise<CommandEnd> {
  let timer: NodeJS.Timeout | undefined
  let cancel = () => {}
  const stopped = new Promise<CommandEnd>(resolve => {
    timer = setTimeout(() => resolve({ kind: 'timed-out', afterMs: timeoutMs }), timeoutMs)
    cancel = () => resolve({ kind: 'cancelled' })
    signal.addEventListener('abort', cancel)
    if (signal.aborted) cancel()
  })
  try {
    return await Promise.race([exited, stopped])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancel)
  }
}
