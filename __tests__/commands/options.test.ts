import { expect, test } from '@jest/globals'
import { listOf, parseOptions } from '../../src/commands/options.ts'
import { thrownBy } from '../fakes/thrown-by.ts'

const names = { values: ['config', 'only'], switches: ['dry-run'] } as const

test('options, switches and words are told apart', () => {
  expect(parseOptions(['--config', 'a.yml', 'b', '--dry-run', '--only=x,y'], { ...names, maxWords: 1 })).toEqual({
    values: { config: 'a.yml', only: 'x,y' },
    switches: { 'dry-run': true },
    words: ['b']
  })
})

test('what is not given is null or false', () => {
  expect(parseOptions([], names)).toEqual({
    values: { config: null, only: null },
    switches: { 'dry-run': false },
    words: []
  })
})

test.each([
  { args: ['--confg', 'a.yml'], problem: '--confg: unknown option', fix: 'did you mean --config?' },
  { args: ['-x'], problem: '-x: unknown option', fix: 'the options are --config, --only, --dry-run' },
  { args: ['--config'], problem: '--config: its value is missing', fix: 'write --config VALUE' },
  { args: ['--config='], problem: '--config: its value is missing', fix: 'write --config VALUE' },
  { args: ['--config', '--dry-run'], problem: '--config: its value is missing', fix: 'write --config VALUE' },
  { args: ['--dry-run=yes'], problem: '--dry-run takes no value', fix: 'leave out =yes' },
  { args: ['surplus'], problem: 'surplus: nothing is expected here', fix: 'see readiness --help' }
])('$args → $problem', ({ args, problem, fix }) => {
  expect(thrownBy(() => parseOptions(args, names))).toEqual({ problem, fix })
})

test('a list keeps what stands between its commas', () => {
  expect(listOf('a, b,,c ,')).toEqual(['a', 'b', 'c'])
  expect(listOf(null)).toEqual([])
})
