import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { plainProcessTree } from './plain-process-tree.ts'
import type { ProcessMark, ProcessTable } from './process-table.ts'
import { linuxProcessTree, type ProcessTree } from './process-tree.ts'

export type StartedProcess = {
  readonly child: ChildProcess
  /** `null` when it could not be started; the child then says why. */
  readonly tree: ProcessTree | null
}

/** Inherited by everything a command starts. One gate inside another adds its own mark to the outer one's. */
export const MARK_VARIABLE = 'READINESS_RUN'

/** dash and busybox call the limit of file locks -w, bash -x. A system that knows neither runs the command all the same. */
const WITH_LOCK_LIMIT = 'ulimit -S -x "$0" 2>/dev/null || ulimit -S -w "$0" 2>/dev/null; exec "$@"'

type Start = {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** The gate's part of the mark: every process of any of its commands has it. */
  readonly gateMark: string
  /** `null` where the system has none. */
  readonly table: ProcessTable | null
}

export function newGateMark(): string {
  return randomBytes(8).toString('hex')
}

/** Starts a program in a process group of its own, marked so that what it starts can be found again. */
export function startProcess({ argv, cwd, env, gateMark, table }: Start): StartedProcess {
  const mark: ProcessMark = {
    text: `${gateMark}-${randomBytes(8).toString('hex')}`,
    locks: 2 ** 32 + randomInt(2 ** 40)
  }
  const canLimit = table !== null && existsSync('/bin/sh')
  const [program = '', ...args] = canLimit ? ['/bin/sh', '-c', WITH_LOCK_LIMIT, String(mark.locks), ...argv] : argv
  const child = spawn(program, args, {
    cwd,
    env: { ...env, [MARK_VARIABLE]: [env[MARK_VARIABLE], mark.text].filter(Boolean).join(' ') },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true
  })
  if (child.pid === undefined) return { child, tree: null }
  const tree = table ? linuxProcessTree(table, child.pid, mark) : plainProcessTree(child)
  return { child, tree }
}
