import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { codeOf } from '../../../src/sources/scan/engine/word-rules.ts'
import { decode, toUnicode } from '../../../src/sources/scan/files/decode.ts'
import { languages } from '../../../src/sources/scan/languages/index.ts'
import { scanText } from './scan-text.ts'

const FIXTURES = '__tests__/sources/scan/fixtures'

/** Characters that open, close and escape something in one language or another. */
const sharp = fc.constantFrom(
  ...'"\'`#{}()[]<>/\\|%~$@=-*?!:;,.&+\n\r\t \0é',
  '"""',
  "'''",
  '<%',
  '%>',
  '<<~A',
  '/*',
  '*/',
  'f"{',
  '~s(',
  'print(',
  'IO.inspect(',
  '|> dbg'
)
const text = fc.array(sharp, { maxLength: 120 }).map(parts => parts.join(''))

const samples = readdirSync(FIXTURES).flatMap(folder =>
  readdirSync(`${FIXTURES}/${folder}`)
    .filter(name => !name.endsWith('.expected'))
    .map(name => readFileSync(`${FIXTURES}/${folder}/${name}`, 'latin1'))
)

/** A real file with a piece cut out, doubled or replaced. */
const mutated = fc
  .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(40), fc.oneof(text, fc.constant('')))
  .map(([sample, at, length, piece]) => {
    const start = at % sample.length
    return sample.slice(0, start) + piece + sample.slice(start + length)
  })

/** Reads the whole file, and holds the tokens against what must be true of any. */
function lex(extension: string, source: string): void {
  const language = languages.find(({ extensions }) => extensions.includes(extension))
  if (!language) throw new Error(extension)
  const code = codeOf(source, language)
  let end = 0
  for (let at = 0; code.kind(at) !== null; at += 1) {
    expect(code.start(at)).toBeGreaterThanOrEqual(end)
    end = code.end(at)
  }
  expect(end).toBeLessThanOrEqual(source.length)
}

const extensions = languages.flatMap(language => language.extensions.slice(0, 1))

describe.each(extensions)('%s', extension => {
  test('any characters become tokens that follow each other', () => {
    fc.assert(fc.property(fc.oneof(text, mutated), source => lex(extension, source)))
  })

  test('every finding points at a word of its rule', () => {
    fc.assert(
      fc.property(fc.oneof(text, mutated), source => {
        const bytes = Buffer.from(source, 'latin1')
        const lines = toUnicode(decode(bytes).text).split(/\r\n|\r|\n/)
        for (const { location } of scanText(`a${extension}`, bytes)) {
          const { startLine, startColumn, endLine, endColumn } = location ?? {}
          const line = lines[(startLine ?? 0) - 1] ?? ''
          expect(line.slice((startColumn ?? 0) - 1).trimStart()).not.toBe('')
          expect((endLine ?? 0) > (startLine ?? 0) || (endColumn ?? 0) > (startColumn ?? 0)).toBe(true)
        }
      })
    )
  })

  test('random bytes are read to the end', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => void scanText(`a${extension}`, bytes)))
  })
})

const DEEP = 20_000

test.each([
  { name: 'interpolations', path: 'a.ex', source: `${'"#{'.repeat(DEEP)}IO.inspect(x)${'}"'.repeat(DEEP)}` },
  { name: 'f-strings', path: 'a.py', source: `${'f"{'.repeat(DEEP)}print(x)${'}"'.repeat(DEEP)}` },
  { name: 'format specs', path: 'a.py', source: `f"{${'x:{'.repeat(DEEP)}print(x)${'}'.repeat(DEEP)}}"` },
  { name: 'brackets', path: 'a.py', source: `${'('.repeat(DEEP)}print(x)${')'.repeat(DEEP)}` }
])('$DEEP nested $name hold one finding', ({ path, source }) => {
  expect(scanText(path, source)).toHaveLength(1)
})

test.each([
  { path: 'a.ex', open: '"' },
  { path: 'a.ex', open: '"""\n' },
  { path: 'a.ex', open: '~s(' },
  { path: 'a.ex', open: '"#{' },
  { path: 'a.heex', open: '<%= ' },
  { path: 'a.heex', open: '<%!--' },
  { path: 'a.py', open: "'''" },
  { path: 'a.py', open: 'f"{' },
  { path: 'a.py', open: '(' }
])('an unterminated $open in $path keeps what stood before it', ({ path, open }) => {
  const before = path === 'a.py' ? 'print(x)\n' : path === 'a.heex' ? '<%= dbg(x) %>\n' : 'dbg(x)\n'
  expect(scanText(path, before + open)).toHaveLength(1)
})

test.each(['\n', '\r\n', '\r'])('lines end with %j', end => {
  const found = scanText('a.ex', ['x = 1 # dbg(x)', 'dbg(x)', '"""', '  """', 'dbg(y)'].join(end))
  expect(found.map(({ location }) => location?.startLine)).toEqual([2, 5])
})

const endings = ['\r\n', '\r']
const blocks = ['elixir/scopes.ex', 'python/scopes.py', 'python/own_print.py', 'lua/own.lua', 'ruby/own.rb'].flatMap(
  name => endings.map(end => ({ name, end }))
)

test.each(blocks)('the blocks of $name are the same with $end', ({ name, end }) => {
  const text = readFileSync(`${FIXTURES}/${name}`, 'utf8')
  const found = (source: string) => scanText(name, source).map(({ rule, location }) => `${location?.startLine} ${rule}`)
  expect(found(text.replaceAll('\n', end))).toEqual(found(text))
})

test('a byte order mark does not hide the first word', () => {
  expect(scanText('a.py', '\ufeffprint(1)')).toMatchObject([{ location: { startLine: 1, startColumn: 1 } }])
})

test('ten thousand calls on one line all have their column', () => {
  const found = scanText('a.py', `x = "é"; ${'print(1); '.repeat(10_000)}`)
  expect(found.map(({ location }) => location?.startColumn)).toEqual(
    Array.from({ length: 10_000 }, (_, index) => 10 + index * 10)
  )
})
