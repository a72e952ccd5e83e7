import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, test } from '@jest/globals'
import { createGitHub } from '../../../src/platform/github/create-github.ts'
import { githubServer } from '../../github/github-server.ts'
import { patientClock } from '../../github/patient-clock.ts'
import { FAKE_TOKEN } from '../../runner/environment.ts'
import { asking } from './asked.ts'

test('an Enterprise Server answers under its own addresses', async () => {
  await using fake = await githubServer({ prefix: '/api/v3' })
  const { github } = asking(fake)
  expect(await github.pullRequest(1)).toMatchObject({ kind: 'answered' })
  expect(await github.ownLogin()).toMatchObject({ kind: 'answered' })
})

test('where only the address of its REST API is known, that of GraphQL follows', async () => {
  await using fake = await githubServer({ prefix: '/api/v3' })
  const { GITHUB_API_URL } = fake.env
  expect(await asked({ GITHUB_API_URL: `${GITHUB_API_URL}/` }).ownLogin()).toMatchObject({ kind: 'answered' })
})

test('requests go through the proxy that the environment names', async () => {
  await using fake = await githubServer()
  await using proxy = await proxyTo(fake.env.GITHUB_API_URL)
  const env = { GITHUB_API_URL: 'http://github.example.invalid', http_proxy: proxy.url }
  expect(await asked(env).pullRequest(1)).toMatchObject({ kind: 'answered' })
  expect(proxy.hosts).toEqual(['github.example.invalid:80'])
})

test.each([
  { name: 'what it exempts', no_proxy: '.example.invalid', api: null, hosts: [] },
  { name: 'this machine', no_proxy: '', api: 'own', hosts: [] }
])('$name is asked directly', async ({ no_proxy, api, hosts }) => {
  await using fake = await githubServer()
  await using proxy = await proxyTo(fake.env.GITHUB_API_URL)
  const GITHUB_API_URL = api === 'own' ? fake.env.GITHUB_API_URL : 'http://github.example.invalid'
  const answer = await asked({ GITHUB_API_URL, HTTP_PROXY: proxy.url, no_proxy }).pullRequest(1)
  expect(answer).toMatchObject(api === 'own' ? { kind: 'answered' } : { why: 'unreachable' })
  expect(proxy.hosts).toEqual(hosts)
})

test('what is at the address and is no GitHub is unreachable', async () => {
  expect(await asked({ GITHUB_API_URL: 'no address' }).pullRequest(1)).toMatchObject({ why: 'unreachable' })
})

function asked(env: Readonly<Record<string, string>>) {
  return createGitHub({
    repository: { owner: 'acme', name: 'shop' },
    token: FAKE_TOKEN,
    env,
    clock: patientClock(),
    cancel: new AbortController().signal
  })
}

/** A proxy for which every host is one server of this machine. */
async function proxyTo(target: string) {
  const hosts: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer().on('connect', ({ url = '' }, socket: Socket) => {
    hosts.push(url)
    const upstream = connect(Number(new URL(target).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(upstream).pipe(socket)
    })
    for (const end of [socket, upstream]) {
      sockets.add(end)
      end.on('error', () => {})
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    // Listening on a port, it has an address with one.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    }
  }
}
