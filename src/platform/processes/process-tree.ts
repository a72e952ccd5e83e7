import type { Survivor } from '../../domain/ports.ts'
import { portsOf } from './listeners.ts'
import type { ProcessMark, ProcessRow, ProcessTable } from './process-table.ts'

/** Everything a command started, found again however it detached itself. */
export type ProcessTree = {
  /** What is alive, the command's own process among it. */
  alive(): readonly ProcessRow[]
  describe(row: ProcessRow): Survivor
  /** Asks every process to end, waits, then ends it. Resolves when none is left. */
  end(graceMs: number): Promise<void>
}

const POLL_MS = 20

/** A process in an uninterruptible wait cannot be ended; give up on it then. */
const KILL_FOR_MS = 2000

/**
 * The tree that grew from one process: its descendants, its process group, and whatever carries its mark. `setsid`, a
 * double fork and a cleared environment each hide from one of these, not from all.
 */
export function linuxProcessTree(table: ProcessTable, rootPid: number, mark: ProcessMark): ProcessTree {
  const bornAfter = table.row(rootPid)?.born ?? 0
  const start = { pid: rootPid, forks: table.forks() }

  function alive(): readonly ProcessRow[] {
    const young = table.rowsSince(start).filter(({ born, pid }) => born >= bornAfter && pid !== process.pid)
    const isSeed = ({ pid, group }: ProcessRow) => pid === rootPid || group === rootPid || table.carries(pid, mark)
    return withDescendants(young.filter(isSeed), young)
  }

  return {
    alive,
    describe: row => {
      const ports = portsOf(row.pid)
      const named = { pid: row.pid, command: table.commandLine(row.pid), ageMs: table.ageMs(row) }
      return ports.length === 0 ? named : { ...named, ports }
    },
    end: graceMs => endAll(alive, graceMs)
  }
}

function withDescendants(seeds: readonly ProcessRow[], rows: readonly ProcessRow[]): readonly ProcessRow[] {
  const found = new Map(seeds.map(row => [row.pid, row]))
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const row of rows) if (found.has(row.parent)) found.set(row.pid, row)
  }
  return [...found.values()]
}

async function endAll(alive: () => readonly ProcessRow[], graceMs: number): Promise<void> {
  for (const { pid } of alive()) send(pid, 'SIGTERM')
  await waitUntilNone(alive, graceMs)
  const giveUpAt = performance.now() + KILL_FOR_MS
  for (let rows = alive(); rows.length > 0 && performance.now() < giveUpAt; rows = alive()) {
    for (const { pid } of rows) send(pid, 'SIGKILL')
    await wait(POLL_MS)
  }
}

/** What is left of them when the time is over. */
export async function waitUntilNone(
  alive: () => readonly ProcessRow[],
  limitMs: number,
  isCancelled = () => false
): Promise<readonly ProcessRow[]> {
  const until = performance.now() + limitMs
  for (;;) {
    const left = alive()
    if (left.length === 0 || performance.now() >= until || isCancelled()) return left
    await wait(POLL_MS)
  }
}

function wait(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}

/** It may have ended a moment ago, or belong to another user. */
function send(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Nothing to do: whoever is still alive is found again by the next look.
  }
}
