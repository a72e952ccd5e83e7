import { describe, expect, test } from '@jest/globals'
import { createSecretMask } from '../../../src/platform/output/secret-mask.ts'
import { secretsIn } from '../../../src/platform/output/secrets.ts'

describe('which variables hold secrets', () => {
  test.each([
    'GITHUB_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'INPUT_GITHUB-TOKEN',
    'npm_token',
    'DB_PASSWORD',
    'CLIENT_SECRET',
    'AWS_SECRET_ACCESS_KEY',
    'STRIPE_API_KEY'
  ])('%s', name => {
    expect(secretsIn({ [name]: 'a-long-value' })).toEqual(['a-long-value'])
  })

  test.each(['PATH', 'GIT_AUTHOR_NAME', 'CACHE_KEY', 'SSH_AUTH_SOCK', 'TOKEN_FILE', 'AWS_ACCESS_KEY_ID', 'SECRETARY'])(
    'not %s',
    name => {
      expect(secretsIn({ [name]: 'a-long-value' })).toEqual([])
    }
  )

  test('values of 8 characters or more, each line for itself, longest first, each once', () => {
    const env = {
      A_TOKEN: '1234567',
      B_TOKEN: '12345678',
      C_TOKEN: 'first line\n\n  second one is longer\n',
      D_TOKEN: undefined
    }
    expect(secretsIn({ ...env, E_TOKEN: '12345678' })).toEqual(['second one is longer', 'first line', '12345678'])
  })
})

describe('passwords in addresses', () => {
  test.each([
    { value: 'postgres://ada:hunter2hunter2@db/shop', secrets: ['hunter2hunter2'] },
    { value: 'redis://:hunter2hunter2@cache:6379', secrets: ['hunter2hunter2'] },
    { value: 'amqp://ada:p@ss:w0rd@mq http://bob:12345678@x', secrets: ['p@ss:w0rd', '12345678'] },
    { value: 'postgres://ada:1234567@db/shop', secrets: [] },
    { value: 'https://example.org:44300000/a@b', secrets: [] },
    { value: 'ada:hunter2hunter2@db', secrets: [] }
  ])('$value', ({ value, secrets }) => {
    expect(secretsIn({ DATABASE_URL: value })).toEqual(secrets)
  })
})

function masked(secrets: readonly string[], pieces: readonly string[]): readonly string[] {
  const mask = createSecretMask(secrets)
  return [...pieces.map(piece => mask.push(Buffer.from(piece)).toString()), mask.flush().toString()]
}

describe('what is taken out', () => {
  test.each([
    { name: 'a secret', secrets: ['s3cret!!'], pieces: ['a s3cret!! b'], out: ['a *** b', ''] },
    { name: 'every one', secrets: ['s3cret!!'], pieces: ['s3cret!!s3cret!!'], out: ['******', ''] },
    {
      name: 'one that comes in two pieces',
      secrets: ['s3cret!!'],
      pieces: ['a s3c', 'ret!! b'],
      out: ['a ', '*** b', '']
    },
    {
      name: 'one that comes byte by byte',
      secrets: ['abc'],
      pieces: ['x', 'a', 'b', 'c', 'y'],
      out: ['x', '', '', '***', 'y', '']
    },
    {
      name: 'nothing that only begins like one',
      secrets: ['s3cret!!'],
      pieces: ['a s3c', 'a b'],
      out: ['a ', 's3ca b', '']
    },
    { name: 'nothing at the end that is none', secrets: ['s3cret!!'], pieces: ['a s3c'], out: ['a ', 's3c'] },
    { name: 'the longer of two', secrets: ['abcd', 'abc'], pieces: ['abcd abc'], out: ['*** ***', ''] },
    { name: 'nothing where there is no secret', secrets: [], pieces: ['a'], out: ['a', ''] }
  ])('$name', ({ secrets, pieces, out }) => {
    expect(masked(secrets, pieces)).toEqual(out)
  })
})
