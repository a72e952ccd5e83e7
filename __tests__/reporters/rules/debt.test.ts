import { expect, test } from '@jest/globals'
import { noDebt, type StandingWaiver } from '../../../src/domain/debt.ts'
import { debtLine, stateWords } from '../../../src/reporters/rules/debt.ts'

const waiver = (state: StandingWaiver['state'], daysLeft: number): StandingWaiver => ({
  check: 'a',
  reason: 'slow',
  vouched: 'by ada',
  until: '2026-12-31',
  daysLeft,
  state
})

test.each([
  { state: 'open', daysLeft: 8, words: 'has 8 days left' },
  { state: 'ending', daysLeft: 7, words: 'ends in 7 days' },
  { state: 'ending', daysLeft: 1, words: 'ends tomorrow' },
  { state: 'ending', daysLeft: 0, words: 'ends today' },
  { state: 'ended', daysLeft: -1, words: 'is over: mend the check, and take it out' },
  { state: 'unused', daysLeft: 8, words: 'is not needed (its check passed): take it out' }
] as const)('$state with $daysLeft days: $words', ({ state, daysLeft, words }) => {
  expect(stateWords(waiver(state, daysLeft))).toBe(words)
})

test.each([
  { debt: noDebt, line: 'no waiver open; 0 findings ignored in the code' },
  { debt: { ...noDebt, waivers: [waiver('open', 8)] }, line: '1 waiver open; 0 findings ignored in the code' },
  {
    debt: { waivers: [waiver('unused', 8), waiver('ended', -1), waiver('ending', 2)], maxWaivers: 3, ignored: 1 },
    line: '2 of at most 3 waivers open, 1 not needed, 1 over; 1 finding ignored in the code'
  },
  { debt: { ...noDebt, maxWaivers: 1 }, line: '0 of at most 1 waiver open; 0 findings ignored in the code' }
])('$line', ({ debt, line }) => expect(debtLine(debt)).toBe(line))
