import type { RunningProcess } from '../../domain/ports.ts'
import { linuxProcessTable } from './process-table.ts'

/** No process has this limit. */
const NO_LOCKS = -1

/** The processes that do not carry the gate's mark, itself left out. */
export function otherProcesses(gateMark: string): readonly RunningProcess[] | null {
  if (process.platform !== 'linux') return null
  const table = linuxProcessTable()
  const isOther = (pid: number) => pid !== process.pid && !table.carries(pid, { text: gateMark, locks: NO_LOCKS })
  return table
    .rows()
    .filter(({ pid }) => isOther(pid))
    .map(row => ({
      identity: `${row.pid} ${row.born}`,
      pid: row.pid,
      command: table.commandLine(row.pid),
      ageMs: table.ageMs(row)
    }))
}
