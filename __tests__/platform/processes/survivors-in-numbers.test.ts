import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createCommands } from '../../../src/platform/processes/commands.ts'
import { linuxProcessTable } from '../../../src/platform/processes/process-table.ts'
import { aSpec, temporaryRoot } from '../temporary-root.ts'
import { DAEMONS } from './daemons.ts'

const root = temporaryRoot()

function alive(): readonly string[] {
  const table = linuxProcessTable()
  return table
    .rows()
    .map(({ pid }) => table.commandLine(pid))
    .filter(words => words.includes(root.path()) && words.endsWith(' 300'))
}

test.each([
  { how: 'by itself', run: root.run },
  { how: 'by a shell that stood by', run: root.runAsNext }
])('of one hundred daemons of four kinds, each is named and none is left: started $how', async ({ run }) => {
  writeFileSync(join(root.path(), 'daemons.py'), DAEMONS)
  const { end, survivors } = await run(`python3 daemons.py ${root.path()}`, { settleMs: 50 })
  const kinds = survivors.map(({ command }) => command.split(' ')[0])
  const counts = Object.fromEntries(
    [...new Set(kinds)].sort().map(kind => [kind, kinds.filter(each => each === kind).length])
  )
  expect([end, counts]).toEqual([
    { kind: 'exited', code: 0 },
    { cleared: 25, deaf: 25, fork: 25, session: 25 }
  ])
  expect(new Set(survivors.map(({ pid }) => pid)).size).toBe(100)
  expect(alive()).toEqual([])
})

const RUNS = 1000
const AT_ONCE = 8

/** Clean, each in its way: the last one's child goes while it is waited for. */
const clean = ['true', 'ls / | sort | cat', 'sleep 0.01 & wait', '(sleep 0.02 &) ; true']

describe('under load', () => {
  let load: readonly ChildProcess[] = []
  beforeEach(() => {
    load = ['1', '2'].map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }))
  })
  afterEach(() => {
    for (const child of load) child.kill('SIGKILL')
  })

  // Half a minute, of all the machine.
  ;(process.env.CI_HEAVY_TESTS ? test : test.skip)(
    `no clean command of ${RUNS} is accused`,
    async () => {
      const env = { PATH: process.env.PATH }
      const commands = createCommands({ root: root.path(), env, outputFolder: null, hasStandby: true })
      const accused: string[] = []
      let begun = 0
      const lane = async () => {
        while (begun < RUNS) {
          const script = clean[begun++ % clean.length] ?? 'true'
          const { end, survivors } = await commands.run(aSpec(script, { settleMs: 3000 }))
          expect(end).toEqual({ kind: 'exited', code: 0 })
          accused.push(...survivors.map(({ command }) => `${script}: ${command}`))
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, lane))
      expect([begun, accused]).toEqual([RUNS, []])
    },
    300_000
  )
})
