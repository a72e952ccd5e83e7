import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { linuxProcessTable } from '../../../src/platform/processes/process-table.ts'
import { temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()

type Process = { pid: number; name?: string; state?: string; parent?: number; born?: number }

function proc({ processes, forks }: { processes: readonly Process[]; forks?: number }) {
  const write = (path: string, text: string) => {
    mkdirSync(join(root.path(), path, '..'), { recursive: true })
    writeFileSync(join(root.path(), path), text)
  }
  for (const { pid, name = 'sh', state = 'S', parent = 1, born = 5000 } of processes) {
    const rest = Array.from({ length: 16 }, () => '0').join(' ')
    write(`${pid}/stat`, `${pid} (${name}) ${state} ${parent} ${pid} ${rest} ${born} 0\n`)
  }
  write('stat', `cpu  1 2 3\nbtime 1\n${forks === undefined ? '' : `processes ${forks}\n`}procs_running 1\n`)
  write('sys/kernel/pid_max', '32768\n')
  return linuxProcessTable(root.path())
}

describe('a process', () => {
  test('is told whatever its name holds', () => {
    const table = proc({ processes: [{ pid: 7, name: 'a) S (b', parent: 3, born: 123 }] })
    expect(table.rows()).toEqual([{ pid: 7, parent: 3, group: 7, born: 123 }])
  })

  test.each(['Z', 'X'])('that has ended (%s) is none', state => {
    expect(proc({ processes: [{ pid: 7, state }] }).rows()).toEqual([])
  })
})

describe('those that can be younger than a process', () => {
  const processes = [{ pid: 5 }, { pid: 30_000 }, { pid: 30_100 }]
  test.each([
    { name: 'as many pids are left as were given', before: 100, now: 1867, pids: [30_000, 30_100] },
    { name: 'the circle may have closed', before: 100, now: 1868, pids: [5, 30_000, 30_100] },
    { name: 'nobody counts', before: null, now: undefined, pids: [5, 30_000, 30_100] },
    { name: 'nobody counted at the start', before: null, now: 100, pids: [5, 30_000, 30_100] }
  ])('$name', ({ before, now, pids }) => {
    const table = proc({ processes, ...(now === undefined ? {} : { forks: now }) })
    const rows = table.rowsSince({ pid: 30_000, forks: before })
    expect(rows.map(({ pid }) => pid).sort((a, b) => a - b)).toEqual(pids)
  })
})
