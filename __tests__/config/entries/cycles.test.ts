import { expect, test } from '@jest/globals'
import { cyclesIn } from '../../../src/config/entries/cycles.ts'

const needs = (lines: Readonly<Record<string, string>>) =>
  new Map(Object.entries(lines).map(([id, named]) => [id, named.split(' ').filter(name => name !== '')]))

test.each([
  { name: 'nothing', lines: {}, cycles: [] },
  { name: 'a chain', lines: { a: 'b', b: 'c', c: '' }, cycles: [] },
  { name: 'two ways to one check', lines: { a: 'b c', b: 'd', c: 'd', d: '' }, cycles: [] },
  { name: 'a need that is no check', lines: { a: 'b' }, cycles: [] },
  { name: 'a check that waits for itself', lines: { a: 'a' }, cycles: [['a', 'a']] },
  { name: 'a circle behind a check of no circle', lines: { a: 'b', b: 'c', c: 'b' }, cycles: [['b', 'c', 'b']] },
  {
    name: 'two circles',
    lines: { a: 'b', b: 'a', c: 'd', d: 'c' },
    cycles: [
      ['a', 'b', 'a'],
      ['c', 'd', 'c']
    ]
  }
])('$name', ({ lines, cycles }) => {
  expect(cyclesIn(needs(lines))).toEqual(cycles)
})

test('a chain longer than the stack of the program', () => {
  const ids = Array.from({ length: 50_000 }, (_, index) => `${index}`)
  const chain = new Map(ids.map((id, index) => [id, [`${(index + 1) % ids.length}`]]))
  expect(cyclesIn(chain)).toEqual([[...ids, '0']])
})
