import { expect, test } from '@jest/globals'
import { urgencies } from '../../src/gate/urgency.ts'

const needs = (entries: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(entries))

test('a check is as urgent as it and the longest chain behind it take', () => {
  const chain = needs({ build: [], lint: [], unit: ['build'], stress: ['build', 'unit'], report: ['lint'] })
  const took = new Map(Object.entries({ build: 10, lint: 25, unit: 20, stress: 30, report: 1 }))
  expect(Object.fromEntries(urgencies(chain, took))).toEqual({ build: 60, lint: 26, unit: 50, stress: 30, report: 1 })
})

test.each([
  { name: 'one that never ran counts as an average one', took: { a: 10, b: 30 }, c: 20 },
  { name: 'checks that are no more count for nothing', took: { a: 10, b: 30, gone: 500 }, c: 20 },
  { name: 'nothing is known', took: {}, c: 0 }
])('$name', ({ took, c }) => {
  expect(urgencies(needs({ a: [], b: [], c: [] }), new Map(Object.entries(took))).get('c')).toBe(c)
})

test('a long chain', () => {
  const chain = needs(
    Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`c${at}`, at === 0 ? [] : [`c${at - 1}`]]))
  )
  expect(urgencies(chain, new Map([['c1999', 7]])).get('c0')).toBe(7 * 2000)
})
