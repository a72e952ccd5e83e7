import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Candidate } from '../../../src/reporters/budget/candidate.ts'
import { describeShare } from '../../../src/reporters/budget/describe-share.ts'
import { atMost, atMostOfEach, shareOf } from '../../../src/reporters/budget/share.ts'
import { mostValuableFirst } from '../../../src/reporters/budget/value.ts'

const candidate = (rule: string, place: string, fields: Partial<Candidate> = {}): Candidate => ({
  severity: 'error',
  isNew: true,
  rule,
  place,
  ...fields
})

const names = (candidates: readonly Candidate[]) => candidates.map(({ rule, place }) => `${rule} ${place}`)

describe('the most valuable first', () => {
  test('severe before mild, and within that new before old', () => {
    const all = [
      candidate('notice', 'a', { severity: 'notice' }),
      candidate('old', 'a', { isNew: false }),
      candidate('warning', 'a', { severity: 'warning' }),
      candidate('old warning', 'a', { severity: 'warning', isNew: false }),
      candidate('new', 'a')
    ]
    expect(names(mostValuableFirst(all))).toEqual(['new a', 'old a', 'warning a', 'old warning a', 'notice a'])
  })

  test('every rule has a turn before one has a second, and within a rule every file', () => {
    const many = ['a', 'a', 'a', 'b', 'c', 'c'].map(place => candidate('many', place))
    const all = [...many, candidate('rare', 'a'), candidate('rare', 'a')]
    expect(names(mostValuableFirst(all))).toEqual([
      ...['many a', 'rare a'],
      ...['many b', 'rare a'],
      ...['many c', 'many a', 'many c', 'many a']
    ])
  })

  test('a name with any character in it is one name', () => {
    const all = [candidate('a","b', 'c'), candidate('a', 'b","c'), candidate('a","b', 'c')]
    expect(names(mostValuableFirst(all))).toEqual(['a","b c', 'a b","c', 'a","b c'])
  })
})

describe('what is shown and what is counted is everything', () => {
  const some = fc.array(
    fc.record({
      severity: fc.constantFrom('error' as const, 'warning' as const, 'notice' as const),
      isNew: fc.boolean(),
      rule: fc.constantFrom('a', 'b', 'c'),
      place: fc.constantFrom('x', 'y')
    }),
    { maxLength: 60 }
  )

  test('whatever the limit', () => {
    fc.assert(
      fc.property(some, fc.nat(20), (all, limit) => {
        const share = shareOf(all, atMost(limit))
        expect([...share.shown, ...share.left]).toEqual(mostValuableFirst(all))
        expect(share.shown.length).toBe(Math.min(limit, all.length))
      })
    )
  })

  test.each([
    { count: 9, shown: 9, rest: 0 },
    { count: 10, shown: 10, rest: 0 },
    { count: 11, shown: 10, rest: 1 }
  ])('with room for ten of each kind, of $count $shown', ({ count, shown, rest }) => {
    const errors = Array.from({ length: count }, () => candidate('a', 'x'))
    const notice = candidate('b', 'x', { severity: 'notice' })
    const share = shareOf(
      [...errors, notice],
      atMostOfEach(10, ({ severity }) => severity)
    )
    expect([share.shown.length, share.left.length]).toEqual([shown + 1, rest])
  })
})

test.each([
  { count: 1, limit: 9, said: '1 of 1 finding' },
  { count: 3, limit: 9, said: '3 of 3 findings' },
  { count: 3, limit: 1, said: '1 of 3 findings; the rest by rule: rule-1 1, rule-2 1' },
  { count: 11, limit: 1, said: /^1 of 11 findings; the rest by rule: rule-1 1, .*rule-10 1$/ },
  { count: 12, limit: 1, said: /, rule-10 1, 1 of 1 other rule$/ },
  { count: 14, limit: 1, said: /, rule-10 1, 3 of 3 other rules$/ }
])('of $count findings $limit shown: $said', ({ count, limit, said }) => {
  const all = Array.from({ length: count }, (_, index) => candidate(`rule-${index}`, 'a'))
  expect(describeShare(shareOf(all, atMost(limit)))).toEqual(
    typeof said === 'string' ? said : expect.stringMatching(said)
  )
})

test('a hundred thousand findings are put in order once, not compared with each other', () => {
  let looks = 0
  const watched = (index: number): Candidate => ({
    severity: 'error',
    isNew: true,
    get rule() {
      looks += 1
      return `rule ${index % 7}`
    },
    place: `file ${index}`
  })
  const share = shareOf(
    Array.from({ length: 100_000 }, (_, index) => watched(index)),
    atMost(10)
  )
  expect([share.shown.length, share.left.length, looks < 1_000_000]).toEqual([10, 99_990, true])
})
