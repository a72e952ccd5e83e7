import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { BlockSearch } from '../../../src/sources/scan/engine/block-search.ts'
import { ByteFilter } from '../../../src/sources/scan/engine/byte-filter.ts'

const search = BlockSearch.create()

function filterOf(texts: readonly string[]): ByteFilter {
  const filter = ByteFilter.of(texts, search)
  if (!filter) throw new Error('no vectors here')
  return filter
}

test.each([
  { text: 'dbg', found: true },
  { text: 'xdbg', found: true },
  { text: 'db', found: false },
  { text: '', found: false },
  { text: 'p', found: true },
  { text: '(p)', found: true },
  { text: 'pp', found: false },
  { text: '_p ', found: false },
  { text: `${'.'.repeat(14)}dbg`, found: true },
  { text: `${'.'.repeat(15)}db`, found: false },
  { text: `${'.'.repeat(100_000)}dbg`, found: true }
])('dbg or the word p in $text: $found', ({ text, found }) => {
  expect(filterOf(['dbg', 'p']).find(Buffer.from(text)).size > 0).toBe(found)
})

test('a long file leaves nothing behind for a short one', () => {
  const filter = filterOf(['dbg'])
  expect([...filter.find(Buffer.from('.'.repeat(1_000_000)))]).toEqual([])
  expect([...filter.find(Buffer.from('...dbg'))]).toEqual(['dbg'])
  expect([...filter.find(Buffer.from('...'))]).toEqual([])
})

const letters = fc.constantFrom('a', 'b', 'c', 'q', ' ', '!', 'é')
const word = fc.array(fc.constantFrom('a', 'b', 'c', 'q'), { minLength: 3, maxLength: 5 }).map(all => all.join(''))

test('it finds exactly what a search of the text finds', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 30 }),
      fc.array(letters, { maxLength: 60 }).map(all => all.join('')),
      (words, text) => {
        const found = filterOf(words).find(Buffer.from(text))
        expect([...found].sort()).toEqual([...new Set(words)].filter(each => text.includes(each)).sort())
      }
    ),
    { numRuns: 200 }
  )
})
