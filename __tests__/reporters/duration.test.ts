import { expect, test } from '@jest/globals'
import { formatDuration } from '../../src/reporters/duration.ts'

test.each([
  { ms: 0, shown: '0 ms' },
  { ms: 999, shown: '999 ms' },
  { ms: 1000, shown: '1.0 s' },
  { ms: 59_949, shown: '59.9 s' },
  { ms: 59_950, shown: '1 min 0 s' },
  { ms: 119_600, shown: '2 min 0 s' },
  { ms: 3_599_400, shown: '59 min 59 s' },
  { ms: 3_600_000, shown: '1 h 0 min' },
  { ms: 3_780_000, shown: '1 h 3 min' }
])('$ms ms is $shown', ({ ms, shown }) => {
  expect(formatDuration(ms)).toBe(shown)
})
