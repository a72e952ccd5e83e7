import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { RegexTimeout } from '../../src/domain/safe-regex.ts'
import { createRegexes } from '../../src/platform/regexes.ts'

const regexes = createRegexes()

test.each([
  { source: 'ab+', flags: '', text: 'xabbb', isMatch: true },
  { source: '^b', flags: 'm', text: 'a\nb', isMatch: true },
  { source: 'AB', flags: 'i', text: 'xab', isMatch: true },
  { source: '(?=ab)', flags: '', text: 'xab', isMatch: true },
  { source: '(.)\\1', flags: '', text: 'abb', isMatch: true },
  { source: 'a{1,1000}b', flags: '', text: 'ac', isMatch: false },
  { source: '\\p{Lu}', flags: 'u', text: 'äÄ', isMatch: true },
  { source: '[\\p{L}--[a-z]]', flags: 'v', text: 'abc', isMatch: false },
  { source: 'ab', flags: '', text: `${'x'.repeat(1_000_000)}ab`, isMatch: true }
])('/$source/$flags tells whether it matches: $isMatch', ({ source, flags, text, isMatch }) => {
  expect(regexes.compile(source, flags).test(text)).toBe(isMatch)
})

test('asking twice gives the same answer, whatever the flags', () => {
  const regex = regexes.compile('a', 'gy')
  expect([regex.test('a'), regex.test('a'), regex.flags]).toEqual([true, true, ''])
})

test.each([
  {
    source: 'a.',
    flags: '',
    text: 'abxac',
    found: [
      { index: 0, text: 'ab' },
      { index: 3, text: 'ac' }
    ]
  },
  {
    source: 'A',
    flags: 'i',
    text: 'aba',
    found: [
      { index: 0, text: 'a' },
      { index: 2, text: 'a' }
    ]
  },
  {
    source: 'x*',
    flags: '',
    text: 'ax',
    found: [
      { index: 0, text: '' },
      { index: 1, text: 'x' },
      { index: 2, text: '' }
    ]
  },
  {
    source: '',
    flags: 'u',
    text: '😀',
    found: [
      { index: 0, text: '' },
      { index: 2, text: '' }
    ]
  },
  { source: 'b', flags: '', text: 'a', found: [] }
])('/$source/$flags finds every match in $text, in order', ({ source, flags, text, found }) => {
  expect(regexes.compile(source, flags).matches(text)).toEqual(found.map(match => ({ ...match, groups: {} })))
})

test('a match tells what its named groups hold', () => {
  expect(regexes.compile('(?<key>\\w+)=(?:(?<number>\\d+)|(?<word>\\w+))', '').matches('a=1 b=x')).toEqual([
    { index: 0, text: 'a=1', groups: { key: 'a', number: '1' } },
    { index: 4, text: 'b=x', groups: { key: 'b', word: 'x' } }
  ])
})

test.each(['(', 'a{2,1}', `${'a'.repeat(2_000_000)}`])('what is no regex is a SyntaxError (%#)', source => {
  expect(() => regexes.compile(source, '')).toThrow(expect.objectContaining({ name: 'SyntaxError' }))
})

const million = 'a'.repeat(1_000_000)

/** Patterns that would run for minutes, or for longer than there is time. */
const costly = [
  {
    why: 'exploding, in the linear engine',
    source: '(a+)+$',
    flags: '',
    text: `${million.slice(0, 20_000)}b`,
    end: false
  },
  { why: 'exploding, no linear engine for i', source: '(a+)+$', flags: 'i', text: `${million}b`, end: 'RegexTimeout' },
  { why: 'exploding after a look-ahead', source: '(?=a)(a+)+$', flags: '', text: `${million}b`, end: 'RegexTimeout' },
  { why: 'exploding with a back-reference', source: '(a*)*\\1$', flags: '', text: `${million}b`, end: 'RegexTimeout' },
  {
    why: 'exploding with a big count',
    source: '(a{1,100}){1,100}$',
    flags: '',
    text: `${million}b`,
    end: 'RegexTimeout'
  },
  { why: 'square of a short text', source: 'a*a*b', flags: '', text: million.slice(0, 4096), end: false },
  { why: 'more stack than V8 has', source: '(?:.|\\n)*b', flags: 'i', text: million.repeat(30), end: 'RegexTimeout' }
]

describe('a costly pattern ends', () => {
  test.each(costly)('$why', ({ source, flags, text, end }) => {
    expect(endOf(() => createRegexes(200).compile(source, flags).test(text))).toBe(end)
  })

  test('the square of a long text, in the linear engine or by the time limit', () => {
    expect([false, 'RegexTimeout']).toContain(endOf(() => createRegexes(200).compile('a*b', '').test(million)))
  })

  test.each([
    { source: 'a*b|a', text: million },
    { source: 'a*a*b|a', text: million.slice(0, 4096) }
  ])('while its matches are looked for, too: $source', ({ source, text }) => {
    expect(endOf(() => createRegexes(200).compile(source, '').matches(text))).toBe('RegexTimeout')
  })

  test('and says which, and what it was given', () => {
    expect(new RegexTimeout('a*b', 1000).message).toBe('/a*b/ is too costly on one text: it was stopped within 1000 ms')
  })
})

function endOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error instanceof Error ? error.name : error
  }
}

describe('bundled, in a process of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readiness-test-'))
  const bundle = join(folder, 'regexes.mjs')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([process.execPath, resolve('node_modules/node/bin/node')])('%s ends costly patterns', async node => {
    await build({
      stdin: { contents: PROBE, resolveDir: resolve('src/platform') },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: bundle
    })
    const output = execFileSync(node, [bundle], { encoding: 'utf8', input: JSON.stringify(costly.slice(0, 6)) })
    expect(JSON.parse(output)).toEqual(costly.slice(0, 6).map(({ end }) => end))
  })
})

const PROBE = `
import { readFileSync } from 'node:fs'
import { createRegexes } from './regexes.ts'
const regexes = createRegexes(200)
const ends = JSON.parse(readFileSync(0, 'utf8')).map(({ source, flags, text }) => {
  try { return regexes.compile(source, flags).test(text) } catch (error) { return error.name }
})
console.log(JSON.stringify(ends))
`
