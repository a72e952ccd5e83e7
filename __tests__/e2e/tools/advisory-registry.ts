import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import type { Tool } from './tool.ts'

type Advisories = NonNullable<Tool['advisories']>

/** As much of a registry as `npm audit` asks, on this machine: advisories, and which versions there are. */
export async function advisoryRegistry(advisories: Advisories): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(await answer(request, advisories)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // Safe: it listens on a port.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    }
  }
}

async function answer(request: IncomingMessage, advisories: Advisories): Promise<unknown> {
  const name = decodeURIComponent(request.url?.slice(1) ?? '')
  if (name !== '-/npm/v1/security/advisories/bulk') return { name, versions: {}, 'dist-tags': {} }
  const asked: unknown = JSON.parse(String(await body(request)))
  return Object.fromEntries(Object.entries(advisories).filter(([known]) => known in Object(asked)))
}

async function body(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const whole = Buffer.concat(chunks)
  return request.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole
}
