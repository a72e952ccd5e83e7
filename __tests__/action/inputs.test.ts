import { expect, test } from '@jest/globals'
import { readInputs } from '../../src/action/inputs.ts'
import { thrownBy } from '../fakes/thrown-by.ts'

const read = (given: Readonly<Record<string, string>>) => readInputs(name => given[name] ?? '')

test('an input left empty was not given', () => {
  expect(read({})).toEqual({ mode: 'gate', config: null, token: null, only: [], reportDir: null })
})

test('ids in `only` stand apart by commas, spaces or lines', () => {
  expect(read({ only: 'tests, lint\n docs' }).only).toEqual(['tests', 'lint', 'docs'])
})

test('names are taken as they are, without the white space around them', () => {
  expect(read({ config: ' ci/gate.yml ', 'report-dir': 'out', 'github-token': ' t ', mode: 'gate' })).toEqual({
    mode: 'gate',
    config: 'ci/gate.yml',
    token: 't',
    only: [],
    reportDir: 'out'
  })
})

test('the mode is what this step does', () => expect(read({ mode: ' report ' }).mode).toBe('report'))

test.each([
  { given: { mode: 'plan' }, problem: 'mode: plan is not in this version', fix: 'leave mode out' },
  { given: { mode: 'gaet' }, problem: 'mode: gaet is unknown', fix: 'leave it out, or write gate or report' },
  {
    given: { shard: '1/4' },
    problem: 'shard: is not in this version',
    fix: 'leave it out: one job runs every check'
  }
])('$problem', ({ given, problem, fix }) => {
  expect(thrownBy(() => read(given))).toEqual({ problem, fix })
})
