import { existsSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { createCommands } from '../../../src/platform/processes/commands.ts'
import { otherListeners } from '../../../src/platform/processes/listeners.ts'
import { aSpec, temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function listen(host: string, port = 0): Promise<number> {
  const server = createServer()
  servers.push(server)
  await new Promise<void>(resolve => server.listen({ port, host, ipv6Only: true }, resolve))
  // Safe: a server that listens on TCP.
  return (server.address() as AddressInfo).port
}

const python = (port: number, rest: string) =>
  `python3 -c 'import os,socket,time
s=socket.socket(); s.bind(("127.0.0.1",${port})); s.listen(); print(s.getsockname()[1],flush=True)
${rest}'`

test('a port of somebody else is told with its owner, and once for both versions of IP', async () => {
  const port = await listen('127.0.0.1')
  await listen('::1', port)
  const found = otherListeners('no such mark')?.filter(listener => listener.port === port)
  expect(found?.map(({ owner }) => owner?.pid)).toEqual([process.pid])
})

test('what does not listen is not told', async () => {
  const port = await listen('127.0.0.1')
  for (const server of servers.splice(0)) await new Promise(resolve => server.close(resolve))
  expect(otherListeners('no such mark')?.filter(listener => listener.port === port)).toEqual([])
})

test('a command that listens is not taken for somebody else', async () => {
  const commands = createCommands({ root: root.path(), env: { PATH: process.env.PATH }, outputFolder: null })
  const before = new Set((await commands.listeners())?.map(({ port }) => port))
  const untilTold = 'open("listening","w").close()\nwhile not os.path.exists("go"): time.sleep(0.02)'
  const running = commands.run(aSpec(python(0, untilTold)))
  while (!existsSync(join(root.path(), 'listening'))) await new Promise(resolve => setTimeout(resolve, 20))
  const meanwhile = (await commands.listeners())?.filter(({ port }) => !before.has(port))
  writeFileSync(join(root.path(), 'go'), '')
  const { output } = await running
  expect(Number(output)).toBeGreaterThan(0)
  expect(meanwhile?.filter(({ port }) => port === Number(output))).toEqual([])
})

test('a process that stays is told with the port on which it listens', async () => {
  const script = `${python(0, 'time.sleep(60)')} > port & until [ -s port ]; do sleep 0.05; done; cat port`
  const { output, survivors } = await root.run(script, { settleMs: 0 })
  expect(survivors.flatMap(({ ports }) => ports ?? [])).toEqual([Number(output)])
})

test('a system without the table tells nothing', () => {
  expect(otherListeners('mark', root.path())).toBeNull()
})
