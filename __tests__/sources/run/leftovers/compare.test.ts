import { expect, test } from '@jest/globals'
import { compareLeftovers } from '../../../../src/sources/run/leftovers/compare.ts'

test.each([
  { was: 'a.py', is: 'a.py', direction: 'same' },
  { was: 'a.py', is: { processes: 'a.py' }, direction: 'same' },
  { was: true, is: {}, direction: 'same' },
  { was: true, is: 'a.py', direction: 'stronger' },
  { was: 'a.py', is: true, direction: 'weaker' },
  { was: 'a.py', is: 'b.py', direction: 'unknown' },
  { was: {}, is: { settle: '4s' }, direction: 'weaker' },
  { was: { settle: '4s' }, is: {}, direction: 'stronger' },
  { was: {}, is: { files: true, ports: true }, direction: 'stronger' },
  { was: { files: true }, is: { files: '*.log' }, direction: 'unknown' },
  { was: { ports: true }, is: { ports: 4000 }, direction: 'unknown' },
  { was: { ports: 4000 }, is: { ports: [4000] }, direction: 'same' },
  { was: { files: true }, is: { ports: true }, direction: 'weaker' },
  { was: { files: '*.a', settle: '4s' }, is: { files: '*.b' }, direction: 'unknown' }
])('from $was to $is: $direction', ({ was, is, direction }) => {
  expect(compareLeftovers(was, is)).toBe(direction)
})
