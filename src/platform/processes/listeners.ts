import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import type { Listener } from '../../domain/ports.ts'
import { linuxProcessTable, type ProcessTable } from './process-table.ts'

/** A TCP socket that listens, as Linux tells it. */
type Socket = { readonly inode: string; readonly port: number }

/** No process has this limit. */
const NO_LOCKS = -1

/** The TCP ports that no command of the gate listens on; `null` where they cannot be listed. */
export function otherListeners(gateMark: string, folder = '/proc'): readonly Listener[] | null {
  const sockets = listeningSockets(folder)
  if (sockets === null) return null
  const table = linuxProcessTable(folder)
  const owners = ownersOf(sockets, table, folder)
  const isOwn = (pid: number) => table.carries(pid, { text: gateMark, locks: NO_LOCKS })
  const others = sockets.filter(({ inode }) => !(owners.get(inode) ?? []).some(isOwn))
  return unique(others.map(({ inode, port }) => ({ port, owner: nameOf(owners.get(inode)?.[0], table) })))
}

/** The TCP ports on which a process listens. */
export function portsOf(pid: number, folder = '/proc'): readonly number[] {
  const inodes = socketsOf(pid, folder)
  const own = (listeningSockets(folder) ?? []).filter(({ inode }) => inodes.has(inode))
  return [...new Set(own.map(({ port }) => port))].sort((a, b) => a - b)
}

/** `null` where the system does not tell. Without IPv6 there is no second table. */
function listeningSockets(folder: string): readonly Socket[] | null {
  const tables = ['tcp', 'tcp6'].map(name => readLines(`${folder}/net/${name}`))
  return tables[0] === null ? null : tables.flatMap(lines => (lines ?? []).flatMap(toSocket))
}

/** `LISTEN` in include/net/tcp_states.h, in the table as two hexadecimal digits. */
const LISTEN = '0A'

/** `  0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000  0 4711 …` */
function toSocket(line: string): readonly Socket[] {
  const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/)
  const port = Number.parseInt(local.split(':')[1] ?? '', 16)
  return state === LISTEN && inode !== undefined && port > 0 ? [{ inode, port }] : []
}

function ownersOf(sockets: readonly Socket[], table: ProcessTable, folder: string): ReadonlyMap<string, number[]> {
  const owners = new Map<string, number[]>(sockets.map(({ inode }) => [inode, []]))
  for (const { pid } of table.rows()) for (const inode of socketsOf(pid, folder)) owners.get(inode)?.push(pid)
  return owners
}

/** The sockets a process has open; none where it is gone or belongs to another user. */
function socketsOf(pid: number, folder: string): ReadonlySet<string> {
  try {
    const files = readdirSync(`${folder}/${pid}/fd`)
    return new Set(files.flatMap(file => inodeOf(`${folder}/${pid}/fd/${file}`)))
  } catch {
    return new Set()
  }
}

function inodeOf(link: string): readonly string[] {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(link))?.slice(1) ?? []
  } catch {
    return []
  }
}

function nameOf(pid: number | undefined, table: ProcessTable): Listener['owner'] {
  return pid === undefined ? null : { pid, command: table.commandLine(pid) }
}

/** One port may have a socket for each version of IP. */
function unique(listeners: readonly Listener[]): readonly Listener[] {
  const byPort = new Map<number, Listener>()
  for (const listener of listeners) {
    if (!byPort.get(listener.port)?.owner) byPort.set(listener.port, listener)
  }
  return [...byPort.values()].sort((a, b) => a.port - b.port)
}

function readLines(path: string): readonly string[] | null {
  try {
    return readFileSync(path, 'latin1').split('\n')
  } catch {
    return null
  }
}
