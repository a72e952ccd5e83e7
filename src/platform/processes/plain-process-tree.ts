import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ProcessTree } from './process-tree.ts'

const POLL_MS = 20

/**
 * Where /proc is missing: the process group (macOS, BSD) or what `taskkill /T` finds (Windows). A process that left its
 * group is not found here.
 */
export function plainProcessTree(child: ChildProcess): ProcessTree {
  const isWindows = process.platform === 'win32'
  return {
    alive: () => (!isWindows && isGroupAlive(child) ? [{ pid: child.pid ?? 0, parent: 0, group: 0, born: 0 }] : []),
    describe: ({ pid }) => ({ pid, command: 'process group', ageMs: 0 }),
    end: graceMs => (isWindows ? endWindowsTree(child) : endGroup(child, graceMs))
  }
}

function isGroupAlive(child: ChildProcess): boolean {
  return signalGroup(child, 0)
}

async function endGroup(child: ChildProcess, graceMs: number): Promise<void> {
  signalGroup(child, 'SIGTERM')
  const until = performance.now() + graceMs
  while (isGroupAlive(child) && performance.now() < until) await new Promise(resolve => setTimeout(resolve, POLL_MS))
  signalGroup(child, 'SIGKILL')
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}

async function endWindowsTree({ pid }: ChildProcess): Promise<void> {
  const killer = spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
  await Promise.race([once(killer, 'exit'), once(killer, 'error')])
}
