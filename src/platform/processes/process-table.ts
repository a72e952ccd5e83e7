import { closeSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs'

/** One running process. */
export type ProcessRow = {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** Ticks since the machine started. With the pid it names one process: a pid alone is used again. */
  readonly born: number
}

/** The processes of this machine, as Linux tells them in /proc. */
export type ProcessTable = {
  /** Those that run; the ones that ended and wait for their parent are left out. */
  rows(): readonly ProcessRow[]
  /** Those of them that can be younger than a process, told without a look at each. */
  rowsSince(start: ProcessStart): readonly ProcessRow[]
  /** How many processes and threads the machine has started; `null` where it does not tell. */
  forks(): number | null
  row(pid: number): ProcessRow | null
  /** Whether the process has this text in its environment or this number as its limit of file locks. */
  carries(pid: number, mark: ProcessMark): boolean
  commandLine(pid: number): string
  /** Where it works, as that is called now; `null` when the process has ended. */
  workingDirectory(pid: number): string | null
  ageMs(row: ProcessRow): number
}

/** A process, and what `forks` told soon after it was started. */
export type ProcessStart = { readonly pid: number; readonly forks: number | null }

/**
 * What children inherit. The environment can be cleared; the limit of file locks cannot get lost by accident, and Linux
 * has given it no effect since 2.4.25 (getrlimit(2)).
 */
export type ProcessMark = { readonly text: string; readonly locks: number }

/** Linux counts process times in 1/100 s for every program, whatever the kernel's own clock (times(2), USER_HZ). */
const MS_PER_TICK = 10

const COMMAND_LINE_LENGTH = 200

/** A process with a larger environment is known by the limit of file locks alone. */
const MOST_BYTES = 256 * 1024

/** @param folder where the process file system is mounted */
export function linuxProcessTable(folder = '/proc'): ProcessTable {
  const buffer = Buffer.allocUnsafe(MOST_BYTES)
  const read = (path: string) => readInto(buffer, path)
  const row = (pid: number) => toRow(pid, read(`${folder}/${pid}/stat`))
  const forks = () => Number(/^processes (\d+)$/m.exec(read(`${folder}/stat`))?.[1]) || null
  const rowsOf = (some: readonly number[]) => some.flatMap(pid => row(pid) ?? [])
  const mostPids = Number(read(`${folder}/sys/kernel/pid_max`)) || 0
  return {
    row,
    forks,
    rowsSince: ({ pid, forks: before }) => {
      const now = forks()
      // Pids are given in a circle: as long as it is not closed, younger means higher.
      const isOpen = before !== null && now !== null && pid + now - before + UNCOUNTED_FORKS < mostPids
      return rowsOf(pids(folder).filter(each => !isOpen || each >= pid))
    },
    rows: () => rowsOf(pids(folder)),
    carries: (pid, { text, locks }) =>
      locksOf(read(`${folder}/${pid}/limits`)) === String(locks) || read(`${folder}/${pid}/environ`).includes(text),
    commandLine: pid => {
      const words = read(`${folder}/${pid}/cmdline`).split('\0').join(' ').trim()
      return (words || read(`${folder}/${pid}/comm`).trim()).slice(0, COMMAND_LINE_LENGTH)
    },
    workingDirectory: pid => linkAt(`${folder}/${pid}/cwd`),
    ageMs: ({ born }) => Math.max(0, Number(read(`${folder}/uptime`).split(' ')[0]) * 1000 - born * MS_PER_TICK)
  }
}

/** Those between the start of a process and the count of them. */
const UNCOUNTED_FORKS = 1000

function pids(folder: string): number[] {
  return readdirSync(folder).flatMap(name => (/^\d+$/.test(name) ? Number(name) : []))
}

/** `4711 (a (strange) name) S 1 4711 …`: the name may hold anything, so count from the last parenthesis. */
function toRow(pid: number, stat: string): ProcessRow | null {
  const [state, parent, group, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (!state || 'ZXx'.includes(state)) return null
  return { pid, parent: Number(parent), group: Number(group), born: Number(rest[16]) }
}

function locksOf(limits: string): string | undefined {
  return /^Max file locks\s+(\S+)/m.exec(limits)?.[1]
}

function linkAt(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}

/** Empty when the process is gone, or belongs to somebody else. Every process is read after every command: no stat, one read. */
function readInto(buffer: Buffer, path: string): string {
  try {
    const file = openSync(path, 'r')
    try {
      let length = 0
      for (let count = -1; count !== 0 && length < buffer.length; length += count) {
        count = readSync(file, buffer, length, buffer.length - length, null)
      }
      return buffer.toString('latin1', 0, length)
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}
