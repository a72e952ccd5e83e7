import { expect, test } from '@jest/globals'
import type { Observation, Observed, Value } from '../../src/domain/observation.ts'
import { observedOne } from '../../src/domain/observation.ts'
import { evaluate } from '../../src/statement/evaluate.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { plainRegexes } from '../fakes/fake-ports.ts'

function judge(written: string, see: (subject: string) => Observed) {
  return evaluate(parseStatement(written), see, plainRegexes)
}

/** y: `x == 1` holds of it, n: it does not, ?: it cannot be told. */
const letters: Readonly<Record<string, Value>> = { y: 1, n: 2, '?': [] }

function see(seen: string): Observed {
  if (seen === 'undecidable') return { kind: 'undecidable', reason: 'who knows' }
  if (seen === 'not-applicable') return { kind: 'not-applicable', reason: 'not here' }
  return { kind: 'observed', observations: [...seen].map(letter => ({ value: letters[letter], place: null })) }
}

test.each([
  { seen: 'y', all: 'passed', any: 'passed' },
  { seen: 'yy', all: 'passed', any: 'passed' },
  { seen: 'yn', all: 'failed', any: 'passed' },
  { seen: 'ny', all: 'failed', any: 'passed' },
  { seen: 'y?', all: 'broken', any: 'passed' },
  { seen: '?y', all: 'broken', any: 'passed' },
  { seen: 'n?', all: 'failed', any: 'broken' },
  { seen: '?n', all: 'failed', any: 'broken' },
  { seen: 'yn?', all: 'failed', any: 'passed' },
  { seen: 'n', all: 'failed', any: 'failed' },
  { seen: 'nn', all: 'failed', any: 'failed' },
  { seen: '?', all: 'broken', any: 'broken' },
  { seen: '??', all: 'broken', any: 'broken' },
  { seen: '', all: 'broken', any: 'broken' },
  { seen: 'undecidable', all: 'broken', any: 'broken' },
  { seen: 'not-applicable', all: 'skipped', any: 'skipped' }
])('seen $seen: all $all, any $any', ({ seen, all, any }) => {
  expect([judge('x == 1', () => see(seen)).status, judge('any x == 1', () => see(seen)).status]).toEqual([all, any])
})

const clauseEnds = { passed: 'y', failed: 'n', broken: '?', skipped: 'not-applicable' } as const
const orTable = {
  passed: { passed: 'passed', failed: 'passed', broken: 'passed', skipped: 'passed' },
  failed: { passed: 'passed', failed: 'failed', broken: 'broken', skipped: 'failed' },
  broken: { passed: 'passed', failed: 'broken', broken: 'broken', skipped: 'broken' },
  skipped: { passed: 'passed', failed: 'failed', broken: 'broken', skipped: 'skipped' }
} as const
const ends = ['passed', 'failed', 'broken', 'skipped'] as const

test.each(ends.flatMap(a => ends.map(b => ({ a, b, end: orTable[a][b] }))))('$a or $b → $end', ({ a, b, end }) => {
  const { status } = judge('a == 1 or b == 1', subject => see(clauseEnds[subject === 'a' ? a : b]))
  expect(status).toBe(end)
})

test('`for` is never passed over', () => {
  expect(judge('x == 1 for 5m', () => observedOne(1))).toEqual({
    status: 'broken',
    actual: 'nothing was watched over time, so `for` cannot be decided',
    failures: []
  })
})

test('the observations that did not hold are handed on, with their places', () => {
  const at = (line: number, value: Value): Observation => ({ value, place: { path: 'a.yml', line } })
  const observations = [at(1, 5), at(2, 6), at(3, 7), at(4, 8), at(5, 9)]
  expect(judge('x == 5', () => ({ kind: 'observed', observations }))).toEqual({
    status: 'failed',
    actual: '6, 7, 8 and 1 more',
    failures: observations.slice(1)
  })
})

test('each clause that failed says what it saw', () => {
  expect(judge('a == 5 or b == 5', subject => observedOne(subject === 'a' ? 1 : 2))).toEqual({
    status: 'failed',
    actual: '1; 2',
    failures: [
      { value: 1, place: null },
      { value: 2, place: null }
    ]
  })
})
