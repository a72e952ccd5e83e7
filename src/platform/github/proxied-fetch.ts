import type { Fetch } from './fetch-whole.ts'
import { proxyAddress } from './proxy-address.ts'

/** Node's own `fetch`, or one that goes through the proxy which the environment names for an address. */
export async function proxiedFetch(address: string, env: Readonly<Record<string, string | undefined>>): Promise<Fetch> {
  // What is no address is refused when it is asked.
  const proxy = URL.canParse(address) ? proxyAddress(new URL(address), env) : null
  if (proxy === null) return globalThis.fetch
  const { ProxyAgent, fetch } = await import('undici')
  const dispatcher = new ProxyAgent(proxy)
  // The package's types and Node's describe the same interface twice.
  return ((url: string, init: object) => fetch(url, { ...init, dispatcher })) as unknown as Fetch
}
