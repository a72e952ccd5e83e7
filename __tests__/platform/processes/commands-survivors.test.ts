import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createCommands } from '../../../src/platform/processes/commands.ts'
import { linuxProcessTable } from '../../../src/platform/processes/process-table.ts'
import { aSpec, temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()

/** Processes whose command line names this test's folder. */
function alive(): string[] {
  const table = linuxProcessTable()
  return table
    .rows()
    .map(({ pid }) => table.commandLine(pid))
    .filter(words => words.includes(root.path()))
}

describe.each([
  { how: 'by itself', run: root.run },
  { how: 'by a shell that stood by', run: root.runAsNext }
])('nothing stays alive that a command started $how', ({ run }) => {
  const idle = () => `exec -a "idle ${root.path()}" sleep 60`
  const doubleFork = () =>
    `python3 -c 'import os,sys,time
if os.fork(): os._exit(0)
os.setsid()
if os.fork(): os._exit(0)
for fd in (0, 1, 2): os.close(fd)
os.execvpe("sleep", ["idle ${root.path()}", "60"], {"PATH": os.environ["PATH"]})'`

  test.each([
    { name: 'a background job', script: () => `(${idle()}) & sleep 0.2` },
    { name: 'a job that holds the output open', script: () => `(${idle()}) & sleep 0.2; echo done` },
    { name: 'a session of its own', script: () => `setsid bash -c '${idle()}' </dev/null >/dev/null 2>&1 & sleep 0.2` },
    { name: 'a double fork that clears its environment', script: () => `${doubleFork()}; sleep 0.2` },
    { name: 'one that ignores SIGTERM', script: () => `(trap "" TERM; ${idle()}) & sleep 0.2` }
  ])('$name: named as a survivor and ended', async ({ script }) => {
    const { end, survivors } = await run(script(), { settleMs: 50 })
    expect([end, survivors.map(({ command }) => command)]).toEqual([
      { kind: 'exited', code: 0 },
      [`idle ${root.path()} 60`]
    ])
    expect(alive()).toEqual([])
  })

  test.each([
    { name: 'a background job', script: () => `(${idle()}) & ${idle()}` },
    { name: 'a session of its own', script: () => `setsid bash -c '${idle()}' & ${idle()}` },
    { name: 'a double fork that clears its environment', script: () => `${doubleFork()}; ${idle()}` }
  ])('on timeout: $name', async ({ script }) => {
    const { end, survivors } = await run(script(), { timeoutMs: 500 })
    expect([end, survivors]).toEqual([{ kind: 'timed-out', afterMs: 500 }, []])
    expect(alive()).toEqual([])
  })

  test('on cancel', async () => {
    const cancel = new AbortController()
    const running = run(`setsid bash -c '${idle()}' & ${idle()}`, { signal: cancel.signal })
    setTimeout(() => cancel.abort(), 300)
    expect((await running).end).toEqual({ kind: 'cancelled' })
    expect(alive()).toEqual([])
  })

  test('a child that ends by itself in the time it is given is no survivor', async () => {
    const { survivors } = await run('sleep 0.3 & true', { settleMs: 10_000 })
    expect(survivors).toEqual([])
  })

  test('a secret in its command line is not told', async () => {
    const env = { MY_TOKEN: root.path() }
    const { survivors } = await run(`(exec -a "idle $MY_TOKEN" sleep 60) & sleep 0.2`, { env })
    expect(survivors.map(({ command }) => command)).toEqual(['idle *** 60'])
  })

  test('one hundred of them', async () => {
    const script = `for i in $(seq 100); do setsid bash -c '${idle()}' </dev/null >/dev/null 2>&1 & done; sleep 0.5`
    const { survivors } = await run(script, { settleMs: 50 })
    expect(survivors.length).toBe(100)
    expect(alive()).toEqual([])
  })
})

test('the processes of others are told from those of the gate', async () => {
  const commands = createCommands({ root: root.path(), env: { PATH: process.env.PATH }, outputFolder: null })
  const pidsOfOthers = async () => (await commands.others())?.map(({ pid }) => pid) ?? []
  const running = commands.run(aSpec('echo $$ > new; mv new pid; until [ -e go ]; do sleep 0.02; done'))
  while (!existsSync(join(root.path(), 'pid'))) await new Promise(resolve => setTimeout(resolve, 20))
  const others = await pidsOfOthers()
  const pid = Number(readFileSync(join(root.path(), 'pid'), 'utf8'))
  writeFileSync(join(root.path(), 'go'), '')
  await running
  expect([others.includes(pid), others.includes(process.ppid), others.includes(process.pid)]).toEqual([
    false,
    true,
    false
  ])
})
