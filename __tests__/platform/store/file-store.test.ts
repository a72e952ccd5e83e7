import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createFileStore, storePath } from '../../../src/platform/store/file-store.ts'
import { temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()
const file = () => join(root.path(), 'cache', 'readiness-gate', 'a.json')

describe('a file that is kept from run to run', () => {
  test('gives back what was written last, and leaves nothing else behind', async () => {
    const store = createFileStore(file(), { isTrusted: true })
    expect(await store.read()).toBeNull()
    await store.write('first')
    await store.write('second')
    expect([await createFileStore(file(), { isTrusted: true }).read(), readdirSync(join(file(), '..'))]).toEqual([
      'second',
      ['a.json']
    ])
    expect(statSync(file()).mode & 0o077).toBe(0)
  })

  test('a link in its place is not followed, and is replaced', async () => {
    const target = join(root.path(), 'target')
    writeFileSync(target, 'somebody else’s')
    mkdirSync(join(file(), '..'), { recursive: true })
    symlinkSync(target, file())
    const store = createFileStore(file(), { isTrusted: true })
    expect(await store.read()).toBeNull()
    await store.write('own')
    expect([await store.read(), readFileSync(target, 'utf8')]).toEqual(['own', 'somebody else’s'])
  })

  test('a folder that cannot be made costs the memory and nothing else', async () => {
    const store = createFileStore('/dev/null/readiness-gate/a.json', { isTrusted: true })
    await store.write('text')
    expect(await store.read()).toBeNull()
  })

  test('without a place nothing is kept', async () => {
    const store = createFileStore(null, { isTrusted: true })
    await store.write('text')
    expect(await store.read()).toBeNull()
    expect(existsSync('null')).toBe(false)
  })
})

describe('the place', () => {
  const name = storePath('/work/shop', { XDG_CACHE_HOME: '/c' })?.split('/').at(-1)

  test.each([
    { env: { XDG_CACHE_HOME: '/c', HOME: '/home/ada' }, path: `/c/readiness-gate/${name}` },
    { env: { XDG_CACHE_HOME: 'c', HOME: '/home/ada' }, path: `/home/ada/.cache/readiness-gate/${name}` },
    { env: { HOME: '/home/ada' }, path: `/home/ada/.cache/readiness-gate/${name}` },
    { env: {}, path: null }
  ])('with $env it is $path', ({ env, path }) => {
    expect(storePath('/work/shop', env)).toBe(path)
  })

  test('is another for another repository', () => {
    expect(storePath('/work/other', { XDG_CACHE_HOME: '/c' })).not.toBe(
      storePath('/work/shop', { XDG_CACHE_HOME: '/c' })
    )
  })
})
