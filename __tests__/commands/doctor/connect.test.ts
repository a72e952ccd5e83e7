import { expect, test } from '@jest/globals'
import { connect, type Desk } from '../../../src/commands/doctor/connect.ts'

const opened = (origin: string | null, env: Desk['env'] = {}) => {
  const connection = connect({ origin, env: { GITHUB_TOKEN: 't', ...env }, cancel: new AbortController().signal })
  return connection.kind === 'shut' ? connection.why : connection.github.repository
}

const shop = { owner: 'acme', name: 'shop' }

test.each([
  'https://github.com/acme/shop',
  'https://github.com/acme/shop.git',
  'https://user:secret@GitHub.com/acme/shop.git/',
  'git@github.com:acme/shop.git',
  'github.com:acme/shop',
  'ssh://git@ssh.github.com:443/acme/shop.git'
])('the remote %s', origin => expect(opened(origin)).toEqual(shop))

test.each([null, '', 'shop', '../shop', '/srv/shop.git', 'https://github.com/shop'])('no repository: %s', origin => {
  expect(opened(origin)).toBe('no remote `origin` says where the repository lies')
})

test('a token is sent to nobody but github.com and the server that the environment names', () => {
  const origin = 'https://git.acme.test/acme/shop'
  const refused = 'the token is sent to github.com, and `origin` lies on git.acme.test'
  expect(opened(origin)).toBe(refused)
  expect(opened(origin, { GH_HOST: 'other.test' })).toBe(refused)
  expect(opened(origin, { GH_HOST: 'git.acme.test' })).toEqual(shop)
  expect(opened(origin, { GITHUB_SERVER_URL: 'https://git.acme.test' })).toEqual(shop)
  expect(opened(origin, { GITHUB_API_URL: 'https://git.acme.test/api/v3' })).toEqual(shop)
})

test('in a workflow the repository is the one that it runs in', () => {
  expect(opened(null, { GITHUB_REPOSITORY: 'acme/other' })).toEqual({ owner: 'acme', name: 'other' })
})

test.each([
  { env: { GITHUB_TOKEN: '', GH_TOKEN: '' }, answer: 'there is no GITHUB_TOKEN' },
  { env: { GITHUB_TOKEN: '', GH_TOKEN: 't' }, answer: shop }
])('the tokens of $env', ({ env, answer }) => expect(opened('git@github.com:acme/shop', env)).toEqual(answer))
