import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, test } from '@jest/globals'
import { createGit } from '../../../src/platform/git/git.ts'
import { git, gitEnvironment } from '../../git/git.ts'
import { temporaryFolder } from '../../git/temporary-folder.ts'

const env = { PATH: process.env.PATH, ...gitEnvironment }
const commit = '1'.repeat(40)

test('an origin that never answers is given up, and asked once', async () => {
  await using folder = await temporaryFolder()
  await using silent = await silentServer()
  await git(folder.path, 'init')
  await git(folder.path, 'remote', 'add', 'origin', `http://127.0.0.1:${silent.port}/acme/shop.git`)
  const { origin } = createGit(folder.path, env, { readMs: 60_000, originMs: 1000 })
  expect([await origin.fetch([commit], 1), await origin.branch('main'), await origin.fetch([commit], 1)]).toEqual([
    'origin did not answer within 1 s',
    null,
    'origin did not answer within 1 s'
  ])
  expect(silent.connections()).toBe(1)
})

test.each([
  ['https://github.com/acme/shop', 'acme/shop'],
  ['https://x-access-token:secret@github.com/acme/shop.git', 'acme/shop'],
  ['git@github.com:acme/shop.git', 'acme/shop'],
  ['ssh://git@github.example.com:22/acme/shop.git/', 'acme/shop'],
  ['file:///srv/acme/shop.git', 'acme/shop'],
  ['shop', null]
])('the repository at %s is %s', async (url, repository) => {
  await using folder = await temporaryFolder()
  await git(folder.path, 'init')
  await git(folder.path, 'config', 'remote.origin.url', url)
  expect(await createGit(folder.path, env).origin.repository()).toBe(repository)
})

test('why it cannot be fetched is told without the password of its address', async () => {
  await using folder = await temporaryFolder()
  await git(folder.path, 'init')
  await git(folder.path, 'remote', 'add', 'origin', 'ftps://ada:secret@127.0.0.1:1/acme/shop.git')
  const whyNot = await createGit(folder.path, env).origin.fetch([commit], 1)
  expect([whyNot?.includes('127.0.0.1'), whyNot?.includes('secret')]).toEqual([true, false])
})

test.each(['--upload-pack=touch x', 'main', `${commit}0`, ''])('%j is no name to fetch', async name => {
  await using folder = await temporaryFolder()
  await git(folder.path, 'init')
  expect(await createGit(folder.path, env).origin.fetch([name], 1)).toBe(`no commit's name: ${name}`)
})

/** Accepts connections and says nothing. */
async function silentServer() {
  const sockets: Socket[] = []
  const server = createServer(socket => sockets.push(socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    // Safe: a server that listens on a port has such an address.
    port: (server.address() as AddressInfo).port,
    connections: () => sockets.length,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    }
  }
}
