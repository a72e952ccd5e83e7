import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { loadBundle } from '../../../src/platform/bundle/load-bundle.ts'
import { temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()
const cache = () => join(root.path(), 'cache')
const folder = () => join(cache(), 'readiness-gate/code')
const keptNames = () => (existsSync(folder()) ? readdirSync(folder()).sort() : [])

const sum = 'exports.sum=(a,b)=>a+b;exports.url=__url;exports.join=require("node:path").join'

function written(text = `//0a1b\n${sum}`): URL {
  const path = join(root.path(), 'bundle.cjs')
  writeFileSync(path, text)
  return pathToFileURL(path)
}

type Sum = { sum(a: number, b: number): number; url: string; join: unknown }

const load = (env: Readonly<Record<string, string>> = {}, text?: string) =>
  loadBundle<Sum>(written(text), { use: 'add', env: { XDG_CACHE_HOME: cache(), ...env } })

describe('a bundle', () => {
  test('gives what it exports, and knows where it lies', () => {
    const url = written()
    const { exports } = loadBundle<Sum>(url, { use: 'add', env: {} })
    expect([exports.sum(1, 2), exports.url, exports.join]).toEqual([3, url.href, join])
  })

  test('that is not there is told as an incomplete copy', () => {
    const url = pathToFileURL(join(root.path(), 'none.cjs'))
    expect(() => loadBundle(url, { use: 'add', env: {} })).toThrow(
      expect.objectContaining({ name: 'IncompleteCopy', message: `Cannot read ${join(root.path(), 'none.cjs')}` })
    )
  })
})

describe('the code of a bundle', () => {
  const name = `add-0a1b-${process.version}-${process.arch}`

  test('is kept for the next run, which does the same with it', () => {
    load().keep()
    expect(keptNames()).toEqual([name])
    expect(load().exports.sum(2, 3)).toBe(5)
  })

  test('learns from three runs, and is left as it is then', () => {
    const runs = [1, 2, 3, 4].map(() => {
      load().keep()
      return readFileSync(join(folder(), name))[0]
    })
    expect(runs).toEqual([1, 2, 3, 3])
  })

  test('that others may have written is not run, and is replaced', () => {
    load().keep()
    chmodSync(join(folder(), name), 0o666)
    load().keep()
    expect([readFileSync(join(folder(), name))[0], statSync(join(folder(), name)).mode & 0o777]).toEqual([1, 0o600])
  })

  const flipped = (bytes: Buffer, at: number) => {
    bytes[at] = 255 - (bytes[at] ?? 0)
    return bytes
  }

  test.each([
    { damage: 'a byte is another', to: (bytes: Buffer) => flipped(bytes, Math.floor(bytes.length / 3)) },
    { damage: 'the last byte is another', to: (bytes: Buffer) => flipped(bytes, bytes.length - 1) },
    { damage: 'the end is missing', to: (bytes: Buffer) => bytes.subarray(0, bytes.length - 1) },
    { damage: 'all but the beginning is missing', to: (bytes: Buffer) => bytes.subarray(0, 8) },
    { damage: 'it is empty', to: () => Buffer.alloc(0) },
    { damage: 'it is no code', to: () => Buffer.alloc(1000, 9) }
  ])('is not run and is made anew when $damage', ({ damage, to }) => {
    load().keep()
    const path = join(folder(), name)
    writeFileSync(path, to(readFileSync(path)))
    // V8 asks for no code of a text that it compiled before in the same process.
    const { exports, keep } = load({}, `//0a1b\n${sum}//${damage}`)
    keep()
    expect([exports.sum(2, 3), readFileSync(path)[0]]).toEqual([5, 1])
  })

  test.each([{ CI: 'true' }, { NODE_DISABLE_COMPILE_CACHE: '1' }, { XDG_CACHE_HOME: '/dev/null' }])(
    'is not kept with %o',
    env => {
      const { exports, keep } = load(env)
      keep()
      expect([exports.sum(2, 3), keptNames()]).toEqual([5, []])
    }
  )

  test('is not kept in a repository: a change could bring other code', () => {
    mkdirSync(join(root.path(), '.git'))
    load().keep()
    expect(keptNames()).toEqual([])
  })

  test.each([0o770, 0o707])('is not kept where others may write: %o', mode => {
    mkdirSync(folder(), { recursive: true })
    chmodSync(folder(), mode)
    load().keep()
    expect(keptNames()).toEqual([])
  })

  test('is not kept behind a link', () => {
    const elsewhere = join(root.path(), 'elsewhere')
    mkdirSync(elsewhere, { mode: 0o700 })
    mkdirSync(join(folder(), '..'), { recursive: true })
    symlinkSync(elsewhere, folder())
    load().keep()
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test('of another build is another, and is removed when nobody has made it for thirty days', () => {
    load().keep()
    const day = 24 * 60 * 60
    const old = join(folder(), 'add-old')
    const young = join(folder(), 'add-young')
    const nowSeconds = Date.now() / 1000
    for (const [path, age] of [
      [old, 31 * day],
      [young, 29 * day]
    ] as const) {
      writeFileSync(path, '')
      utimesSync(path, nowSeconds, nowSeconds - age)
    }
    load({}, `//ffff\n${sum}`).keep()
    expect(keptNames()).toEqual([name, `add-ffff-${process.version}-${process.arch}`, 'add-young'])
  })
})
