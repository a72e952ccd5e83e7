import { expect, test } from '@jest/globals'
import type { Observed } from '../../src/domain/observation.ts'
import { judge } from '../../src/gate/judge.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { aCheck, ran } from '../fakes/a-check.ts'
import { plainRegexes } from '../fakes/fake-ports.ts'

const seen: Readonly<Record<string, Observed>> = {
  tests: { kind: 'observed', observations: [{ value: 60, place: null }] },
  coverage: { kind: 'undecidable', reason: 'no coverage in the output' },
  ports: { kind: 'not-applicable', reason: 'nothing listens' },
  text: {
    kind: 'observed',
    observations: [
      { value: 'fine', place: { path: 'a.md', line: 4 } },
      { value: 'bad', place: { path: 'b.md', line: 7 } },
      { value: undefined, place: { path: 'c.md', line: null } }
    ]
  }
}

const judged = (...expected: readonly string[]) =>
  judge(
    aCheck('docs', { expect: expected.map(parseStatement), help: 'See the handbook.' }),
    ran(0, { observe: subject => seen[subject] ?? { kind: 'undecidable', reason: `no ${subject}` } }),
    plainRegexes
  )

test.each([
  { expected: ['tests >= 60'], status: 'passed', reason: null },
  { expected: ['tests > 60', 'coverage > 90%'], status: 'failed', reason: 'tests > 60: 60' },
  {
    expected: ['tests >= 60', 'coverage > 90%'],
    status: 'broken',
    reason: 'coverage > 90%: no coverage in the output'
  },
  { expected: ['coverage > 90%', 'tests > 60'], status: 'failed', reason: 'tests > 60: 60' },
  { expected: ['ports == 0'], status: 'skipped', reason: 'ports == 0: nothing listens' },
  { expected: ['ports == 0', 'tests >= 60'], status: 'passed', reason: null },
  { expected: [], status: 'broken', reason: 'nothing was expected of it' }
])('$expected → $status', ({ expected, status, reason }) => {
  const { status: seenStatus, reason: seenReason } = judged(...expected)
  expect({ status: seenStatus, reason: seenReason }).toEqual({ status, reason })
})

test('what does not apply is left out beside what was decided', () => {
  const statements = (...expected: readonly string[]) =>
    judged(...expected).expectations.map(({ statement }) => statement)
  expect([statements('ports == 0', 'tests >= 60'), statements('ports == 0')]).toEqual([['tests >= 60'], ['ports == 0']])
})

test('what does not hold at a place is a finding there, with the help of the check', () => {
  const { findings } = judged('text == fine')
  expect(findings).toEqual([
    {
      rule: 'docs',
      severity: 'error',
      message: 'Not as expected: text == fine',
      help: 'See the handbook.',
      location: { path: 'b.md', startLine: 7, startColumn: null, endLine: 7, endColumn: null },
      isNew: true,
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      ignored: null
    },
    {
      rule: 'docs',
      severity: 'error',
      message: 'Missing: text == fine',
      help: 'See the handbook.',
      location: { path: 'c.md', startLine: null, startColumn: null, endLine: null, endColumn: null },
      isNew: true,
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      ignored: null
    }
  ])
})

test('what could not be decided says why and what to do, and keeps what the source found', () => {
  const outcome = { kind: 'broken', reason: '`mix` was not found', fix: 'Install it.', tail: 'sh: mix' } as const
  expect(judge(aCheck('tests'), outcome, plainRegexes)).toEqual({
    status: 'broken',
    reason: '`mix` was not found',
    fix: 'Install it.',
    evidence: null,
    expectations: [],
    findings: [],
    tail: 'sh: mix',
    outputFile: null
  })
})
