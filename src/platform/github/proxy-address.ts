type Environment = Readonly<Record<string, string | undefined>>

/** The proxy that the environment names for an address, as the runner's own tools read it; `null` where it is asked directly. */
export function proxyAddress(address: URL, env: Environment): string | null {
  if (isThisMachine(address.hostname) || isExempt(address, env.no_proxy || env.NO_PROXY || '')) return null
  const proxy = address.protocol === 'https:' ? env.https_proxy || env.HTTPS_PROXY : env.http_proxy || env.HTTP_PROXY
  if (!proxy) return null
  return /^https?:\/\//i.test(proxy) ? proxy : `http://${proxy}`
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host.startsWith('127.') || host === '[::1]'
}

/** `no_proxy` lists hosts with all that lie below them, some with a port; `*` is all. */
function isExempt({ hostname, protocol, port }: URL, noProxy: string): boolean {
  const host = hostname.toLowerCase()
  const withPort = `${host}:${port || (protocol === 'https:' ? '443' : '80')}`
  const entries = noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(entry => entry !== '')
  return entries.some(entry => {
    const below = entry.startsWith('.') ? entry : `.${entry}`
    return entry === '*' || [host, withPort].some(name => name === entry || name.endsWith(below))
  })
}
