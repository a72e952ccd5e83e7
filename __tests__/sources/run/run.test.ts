import { describe, expect, test } from '@jest/globals'
import { exitIsZero, noErrors, noFailures } from '../../../src/sources/run/implied.ts'
import { run } from '../../../src/sources/run/index.ts'
import { about, aTask } from './outcome-of.ts'

describe('what is expected without being written', () => {
  test.each([
    {
      name: 'exit 0, and no failure of the tests it tells of',
      main: 'make',
      expect: [],
      implied: [exitIsZero, noFailures]
    },
    {
      name: 'no errors, of tools that exit 0 although they found some',
      main: 'gofmt -l .',
      expect: [],
      implied: [exitIsZero, noFailures, noErrors]
    },
    {
      name: 'the same of several commands',
      main: ['make', 'go vet -json ./...'],
      expect: [],
      implied: [exitIsZero, noFailures, noErrors]
    },
    {
      name: 'exit 0 of a tool that tells by its exit code',
      main: 'go vet ./...',
      expect: [],
      implied: [exitIsZero, noFailures]
    },
    { name: 'nothing besides a statement about exit', main: 'make', expect: [about('exit')], implied: [] },
    {
      name: 'no failure of a test tool, whatever its exit code may be',
      main: 'pytest',
      expect: [about('exit')],
      implied: [noFailures]
    }
  ])('$name', ({ main, expect: expected, implied }) => {
    expect(run.implied({ main, fields: {}, expect: expected })).toEqual(implied)
  })
})

test.each([
  { leftovers: undefined, graceMs: 6000 },
  { leftovers: { settle: '60s' }, graceMs: 120_000 }
])('what is left is looked at beyond the timeout: $leftovers', ({ leftovers, graceMs }) => {
  expect(run.graceMs?.(aTask({ fields: { leftovers } }))).toBe(graceMs)
})
