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

const SHELL = '/bin/sh'

/** Where a program starts, and how it is found again. */
export type StartPlace = {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
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
  const isLimited = canLimit(place)
  const words = isLimited ? [SHELL, '-c', `${limitLocks('"$0"')}; exec "$@"`, String(mark.locks), ...argv] : argv
  return startMarked(words, place, { mark, stdin: 'ignore' })
}

/** Starts a shell, marked alike, which does what its standard input says; `null` where marks need no shell. */
export function startShell(place: StartPlace): StartedProcess | null {
  if (!canLimit(place)) return null
  const mark = newMark(place)
  const shell = startMarked([SHELL, '-s', 'readiness-spare'], place, { mark, stdin: 'pipe' })
  shell.child.stdin?.write(`${limitLocks(String(mark.locks))}\n`)
  return shell
}

/** dash and busybox call the limit of file locks -w, bash -x. A system that knows neither goes on all the same. */
function limitLocks(number: string): string {
  return `ulimit -S -x ${number} 2>/dev/null || ulimit -S -w ${number} 2>/dev/null`
}

function canLimit({ table }: StartPlace): boolean {
  return table !== null && existsSync(SHELL)
}

function newMark({ gateMark }: StartPlace): ProcessMark {
  return { text: `${gateMark}-${randomBytes(8).toString('hex')}`, locks: 2 ** 32 + randomInt(2 ** 40) }
}

type Marked = { readonly mark: ProcessMark; readonly stdin: 'ignore' | 'pipe' }

function startMarked(
  words: readonly string[],
  { cwd, env, table }: StartPlace,
  { mark, stdin }: Marked
): StartedProcess {
  const [program = '', ...args] = words
  const child = spawn(program, args, {
    cwd,
    env: { ...env, [MARK_VARIABLE]: [env[MARK_VARIABLE], mark.text].filter(Boolean).join(' ') },
    stdio: [stdin, 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true
  })
  if (child.pid === undefined) return { child, tree: null }
  const tree = table ? linuxProcessTree(table, child.pid, mark) : plainProcessTree(child)
  return { child, tree }
}
