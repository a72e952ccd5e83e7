import type { ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import { linuxProcessTable } from './process-table.ts'

/** Some milliseconds, but for a machine that is overloaded. */
const MOST_MS = 2000

const helpers = new Set<ChildProcess>()

/**
 * Has a process that only helps end with the gate, for which nobody waits. Not left to die by itself: a gate around this one
 * would take it for a leftover.
 */
export function endWithGate(child: ChildProcess): void {
  child.on('error', () => {})
  // Where none could be started, Node would send a signal to process 0, which is the gate's own group.
  if (child.pid === undefined) return
  if (!process.listeners('exit').includes(endNow)) process.once('exit', endNow)
  helpers.add(child)
  child.stdin?.on('error', () => {})
  child.unref()
  for (const socket of socketsOf(child)) socket.unref()
}

/** From now on the gate waits for it, as for any command. */
export function waitFor(child: ChildProcess): void {
  helpers.delete(child)
  child.ref()
  for (const socket of socketsOf(child)) socket.ref()
}

function endNow(): void {
  const killed = [...helpers].flatMap(child => (child.kill('SIGKILL') ? (child.pid ?? []) : []))
  const table = linuxProcessTable()
  const until = performance.now() + MOST_MS
  while (killed.some(pid => table.row(pid) !== null) && performance.now() < until)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
}

function socketsOf({ stdio }: ChildProcess): readonly Socket[] {
  return stdio.filter(stream => stream instanceof Socket)
}
