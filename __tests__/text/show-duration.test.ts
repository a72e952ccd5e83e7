import { expect, test } from '@jest/globals'
import { showDuration } from '../../src/text/show-duration.ts'

test.each([
  { ms: 0, shown: '0 ms' },
  { ms: 999.4, shown: '999 ms' },
  { ms: 999.5, shown: '1.0 s' },
  { ms: 9_949, shown: '9.9 s' },
  { ms: 9_950, shown: '10 s' },
  { ms: 59_499, shown: '59 s' },
  { ms: 59_500, shown: '1 min' },
  { ms: 61_000, shown: '1 min 1 s' },
  { ms: 119_600, shown: '2 min' },
  { ms: 3_599_400, shown: '59 min 59 s' },
  { ms: 3_600_000, shown: '1 h' },
  { ms: 3_780_000, shown: '1 h 3 min' }
])('$ms ms is $shown', ({ ms, shown }) => {
  expect(showDuration(ms)).toBe(shown)
})
