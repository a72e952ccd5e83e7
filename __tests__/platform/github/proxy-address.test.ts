import { expect, test } from '@jest/globals'
import { proxyAddress } from '../../../src/platform/github/proxy-address.ts'

const proxy = 'http://proxy.example:3128'

test.each<{ url?: string; env: Record<string, string>; address: string | null }>([
  { env: {}, address: null },
  { env: { https_proxy: proxy }, address: proxy },
  { env: { HTTPS_PROXY: proxy }, address: proxy },
  { env: { https_proxy: 'proxy.example:3128' }, address: proxy },
  { env: { http_proxy: proxy }, address: null },
  { url: 'http://github.acme.test/api/v3', env: { HTTP_PROXY: proxy }, address: proxy },
  { url: 'http://github.acme.test/api/v3', env: { https_proxy: proxy }, address: null },
  { url: 'https://localhost:8443/', env: { https_proxy: proxy }, address: null },
  { url: 'https://127.0.0.1/', env: { https_proxy: proxy }, address: null },
  { url: 'https://[::1]/', env: { https_proxy: proxy }, address: null },
  { env: { https_proxy: proxy, no_proxy: 'api.github.com' }, address: null },
  { env: { https_proxy: proxy, NO_PROXY: 'other.example, GitHub.com' }, address: null },
  { env: { https_proxy: proxy, no_proxy: '.github.com' }, address: null },
  { env: { https_proxy: proxy, no_proxy: 'api.github.com:443' }, address: null },
  { env: { https_proxy: proxy, no_proxy: '*' }, address: null },
  { env: { https_proxy: proxy, no_proxy: 'api.github.com:80' }, address: proxy },
  { env: { https_proxy: proxy, no_proxy: 'hub.com,' }, address: proxy }
])('$env for $url: $address', ({ url = 'https://api.github.com', env, address }) => {
  expect(proxyAddress(new URL(url), env)).toBe(address)
})
