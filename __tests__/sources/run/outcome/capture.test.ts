import { describe, expect, test } from '@jest/globals'
import { capture, capturedSubjects } from '../../../../src/sources/run/outcome/capture.ts'
import { about, outcomeOf, seen } from '../outcome-of.ts'

describe('what a named group holds', () => {
  test.each([
    { name: 'a number', stdout: 'p99 12', is: [12] },
    { name: 'a number with a unit', stdout: 'p99 12ms', is: [{ amount: 12, unit: 'ms' }] },
    { name: 'text', stdout: 'p99 fast', is: ['fast'] },
    { name: 'every match', stdout: 'p99 1\nand p99 3', is: [1, 3] }
  ])('$name', async ({ stdout, is }) => {
    const task = { fields: { capture: 'p99 (?<p99>\\S+)' }, expect: [about('p99')] }
    expect(seen(await outcomeOf(task, { make: { stdout } }), 'p99')).toEqual(is)
  })

  test('is undecidable where nothing matches', async () => {
    const task = { fields: { capture: '/p99 (?<p99>\\d+)/i' }, expect: [about('p99')] }
    const outcome = await outcomeOf(task, { make: { stdout: 'p50 1' } })
    expect(seen(outcome, 'p99')).toEqual({
      kind: 'undecidable',
      reason: 'nothing in the output matches /p99 (?<p99>\\d+)/i'
    })
  })

  test('is undecidable where only a part of the output is kept', async () => {
    const task = { fields: { capture: '(?<p99>1)' }, expect: [about('p99')] }
    const outcome = await outcomeOf(task, { make: { stdout: '1', isTruncated: true } })
    expect(seen(outcome, 'p99')).toMatchObject({ kind: 'undecidable' })
  })
})

test('every name is a subject once', () => {
  const names = (text?: string) => capturedSubjects(text).map(({ name }) => name)
  expect([names('(?<a>1)|x(?<b>2)'), names('/(?<a>1)/'), names()]).toEqual([['a', 'b'], ['a'], []])
})

test.each([
  { text: '(?<p99>\\d+)', mistakes: [] },
  { text: '/(?<p99>\\d+)/i', mistakes: [] },
  { text: '(', mistakes: ['is no regex'] },
  { text: '(\\d+)', mistakes: ['names no group'] },
  { text: '(?<exit>\\d+)', mistakes: ['names a group like a subject that there is already'] }
])('$text: $mistakes', ({ text, mistakes }) => {
  expect(capture.safeParse(text).error?.issues.map(({ message }) => message) ?? []).toEqual(mistakes)
})
