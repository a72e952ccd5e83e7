import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The cache service of Actions, as far as it is asked here. */
export type FakeCache = AsyncDisposable & {
  /** What a runner tells an action of it, in the scope of a branch or pull request. */
  env(scope: string): Readonly<Record<string, string>>
  /** Scopes of the entries, in the order in which they were written. */
  readonly written: readonly string[]
  /** How often it was asked for anything. */
  readonly requests: () => number
  /** Changes what every entry holds. */
  spoil(change: (bytes: Buffer) => Buffer): void
}

type Entry = { readonly scope: string; readonly key: string; readonly version: string; bytes: Buffer }

type Request = { readonly key?: string; readonly version?: string; readonly restore_keys?: readonly string[] }

const MAIN = 'refs/heads/main'
const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/'

/** GitHub shows a run the entries of its own scope and of the default branch, and writes to its own. */
export async function fakeCache(): Promise<FakeCache> {
  const entries: Entry[] = []
  const written: string[] = []
  let requests = 0

  const server = createServer(async (request, response) => {
    requests += 1
    const url = new URL(request.url ?? '', 'http://cache')
    const body = await bodyOf(request)
    if (url.pathname.startsWith(SERVICE)) {
      const scope = Buffer.from(request.headers.authorization?.split(' ')[1] ?? '', 'base64url').toString()
      answer(response, call(url.pathname.slice(SERVICE.length), JSON.parse(body.toString()), scope))
    } else {
      const entry = entries[Number(url.pathname.split('/').at(-1))]
      if (request.method === 'PUT' && entry) entry.bytes = body
      blob(response, request.method === 'PUT' ? null : (entry?.bytes ?? Buffer.alloc(0)))
    }
  })

  function call(method: string, { key = '', version = '', restore_keys = [] }: Request, scope: string): object {
    if (method === 'FinalizeCacheEntryUpload') return { ok: true, entry_id: '1' }
    if (method === 'CreateCacheEntry') {
      entries.push({ scope, key, version, bytes: Buffer.alloc(0) })
      written.push(scope)
      return { ok: true, signed_upload_url: addressOf(entries.length - 1) }
    }
    const prefixes = [key, ...restore_keys]
    const isFound = (entry: Entry, in_: string) =>
      entry.scope === in_ && entry.version === version && prefixes.some(prefix => entry.key.startsWith(prefix))
    const found = entries.findLast(each => isFound(each, scope)) ?? entries.findLast(each => isFound(each, MAIN))
    if (!found) return { ok: false }
    return { ok: true, signed_download_url: addressOf(entries.indexOf(found)), matched_key: found.key }
  }

  function addressOf(index: number): string {
    return `${base}account/container/${index}?sig=signature-of-the-address`
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // Safe: a server that listens on TCP.
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    env: scope => ({
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: base,
      ACTIONS_RUNTIME_TOKEN: Buffer.from(scope).toString('base64url')
    }),
    written,
    requests: () => requests,
    spoil(change) {
      for (const entry of entries) entry.bytes = change(entry.bytes)
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      })
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces)
}

function answer(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** As Azure's storage answers. */
function blob(response: ServerResponse, bytes: Buffer | null): void {
  const headers = { etag: '"1"', 'last-modified': new Date(0).toUTCString(), 'x-ms-request-id': '1' }
  if (bytes === null) response.writeHead(201, headers).end()
  else response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes)
}
