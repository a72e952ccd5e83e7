import { expect, test } from '@jest/globals'
import { parseDuration, printDuration } from '../../src/statement/duration.ts'

test.each([
  ['500ms', 500],
  ['90s', 90_000],
  ['10m', 600_000],
  ['1.5h', 5_400_000],
  ['1h30m', 5_400_000],
  ['1.1h', 3_960_000],
  ['90d', 7_776_000_000],
  ['0s', 0],
  ['104249991d', 9_007_199_222_400_000],
  ['104249992d', null],
  ['', null],
  ['10', null],
  ['m', null],
  ['5min', null],
  ['5 m', null],
  ['-5m', null],
  ['5m ', null],
  ['10m or so', null]
])('%j is %j ms', (text, durationMs) => {
  expect(parseDuration(text)).toBe(durationMs)
})

test.each([
  [0, '0s'],
  [500, '500ms'],
  [1500, '1500ms'],
  [90_000, '90s'],
  [300_000, '5m'],
  [5_400_000, '90m'],
  [7_776_000_000, '90d']
])('%j ms is printed as %s', (durationMs, text) => {
  expect(printDuration(durationMs)).toBe(text)
})
