import { describe, expect, test } from '@jest/globals'
import { decode, SIZE_LIMIT } from '../../../src/config/yaml/decode.ts'
import { mistakesIn } from '../../fakes/load-text.ts'

const config = 'checks:\n  tests: mix test\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())

describe('the encoding of a config', () => {
  test.each([
    { what: 'UTF-8', bytes: utf8(config) },
    { what: 'UTF-8 with a byte order mark', bytes: utf8(`\ufeff${config}`) },
    { what: 'Windows line ends', bytes: utf8(config.replaceAll('\n', '\r\n')) },
    { what: 'a replacement character that was written', bytes: utf8(`${config}  # \ufffd\n`) }
  ])('takes $what', async ({ bytes }) => {
    expect(await mistakesIn(bytes)).toEqual([])
  })

  test.each([
    { what: 'UTF-16, little endian', bytes: utf16le(`\ufeff${config}`) },
    { what: 'UTF-16, big endian', bytes: utf16be(`\ufeff${config}`) },
    { what: 'UTF-16 without a mark', bytes: utf16le(config) },
    { what: 'UTF-16 without a mark, big endian', bytes: utf16be(config) }
  ])('refuses $what', async ({ bytes }) => {
    expect(await mistakesIn(bytes)).toEqual(['r.yml:1:1: the file is UTF-16 — save it as UTF-8'])
  })

  test.each([
    { what: 'a Latin-1 letter', bytes: [...utf8('checks:\n  a: caf'), 0xe9, 0x0a], place: '2:9' },
    { what: 'a letter after a byte order mark', bytes: [0xef, 0xbb, 0xbf, ...utf8('a: '), 0xe9], place: '1:4' },
    { what: 'a letter cut off at the end', bytes: [...utf8('a: é\nb: '), 0xc3], place: '2:4' },
    { what: 'a byte after a letter outside the plane', bytes: [...utf8('a: 🚀'), 0xff], place: '1:6' }
  ])('points at $what', async ({ bytes, place }) => {
    expect(await mistakesIn(new Uint8Array(bytes))).toEqual([
      `r.yml:${place}: a byte here is not UTF-8 — save the file as UTF-8`
    ])
  })

  test.each([
    { size: SIZE_LIMIT, kind: 'text' },
    { size: SIZE_LIMIT + 1, kind: 'refused' }
  ])('$size bytes → $kind', ({ size, kind }) => {
    expect(decode(new Uint8Array(size).fill(0x20)).kind).toBe(kind)
  })

  test('refuses ten megabytes without reading them', async () => {
    expect(await mistakesIn(new Uint8Array(10 * SIZE_LIMIT))).toEqual([
      'r.yml:1:1: the file is 10.0 MiB, the limit is 1 MiB — keep checks in the config and data elsewhere'
    ])
  })
})
