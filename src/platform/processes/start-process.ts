import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { markingShell, type Place, SHELL } from './marking-shell.ts'
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

/** Where a program starts, and how it is found again. */
export type StartPlace = Place & {
  /** The gate's part of the mark: every process of any of its commands has it. */
  readonly gateMark: string
  /** `null` where the system has none. */
  readonly table: ProcessTable | null
}

type Start = StartPlace & { readonly argv: readonly string[] }

export function newGateMark(): string {
  return randomBytes(8).toString('hex')
}

/** Starts a program in a process group of its own, marked so that what it starts can be found again. */
export function startProcess({ argv, ...place }: Start): StartedProcess {
  const mark = newMark(place)
  const shell = shellIn(place)
  if (shell === null) return startMarked(argv, place, { mark, stdin: 'ignore' })
  const words = [shell, '-c', `${limitLocks('"$0"')}; exec "$@"`, String(mark.locks), ...argv]
  return startMarked(words, place, { mark, stdin: 'ignore', argv0: SHELL })
}

/** Starts a shell, marked alike, which does what its standard input says; `null` where marks need no shell. */
export function startShell(place: StartPlace): StartedProcess | null {
  const shell = shellIn(place)
  if (shell === null) return null
  const mark = newMark(place)
  const started = startMarked([shell, '-s', 'readiness-spare'], place, { mark, stdin: 'pipe', argv0: SHELL })
  started.child.stdin?.write(`${limitLocks(String(mark.locks))}\n`)
  return started
}

/** dash and busybox call the limit of file locks -w, bash -x. A system that knows neither goes on all the same. */
function limitLocks(number: string): string {
  return `ulimit -S -x ${number} 2>/dev/null || ulimit -S -w ${number} 2>/dev/null`
}

function shellIn(place: StartPlace): string | null {
  return place.table === null ? null : markingShell(place)
}

function newMark({ gateMark }: StartPlace): ProcessMark {
  return { text: `${gateMark}-${randomBytes(8).toString('hex')}`, locks: 2 ** 32 + randomInt(2 ** 40) }
}

type Marked = {
  readonly mark: ProcessMark
  readonly stdin: 'ignore' | 'pipe'
  /** What it is called, where that is not its path. */
  readonly argv0?: string
}

function startMarked(
  words: readonly string[],
  { cwd, env, table }: StartPlace,
  { mark, stdin, ...called }: Marked
): StartedProcess {
  const [program = '', ...args] = words
  const child = spawn(program, args, {
    cwd,
    env: { ...env, [MARK_VARIABLE]: [env[MARK_VARIABLE], mark.text].filter(Boolean).join(' ') },
    ...called,
    stdio: [stdin, 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true
  })
  if (child.pid === undefined) return { child, tree: null }
  const tree = table ? linuxProcessTree(table, child.pid, mark) : plainProcessTree(child)
  return { child, tree }
}
