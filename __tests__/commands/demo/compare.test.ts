import { expect, test } from '@jest/globals'
import { differences } from '../../../src/commands/demo/compare.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aResult } from '../../fakes/a-report.ts'

const planted = [{ check: 'no-debug', what: 'an IO.inspect', path: 'lib/a.ex', line: 6 }]
const found = aResult({ id: 'no-debug', status: 'failed', findings: [aFinding({ path: 'lib/a.ex', line: 6 })] })
const clean = aResult({ id: 'readme' })

test.each([
  { name: 'exactly what was planted', results: [found, clean], wrong: [] },
  {
    name: 'a planted fault not found',
    results: [{ ...found, status: 'passed' as const }, clean],
    wrong: ['no-debug is passed, though an IO.inspect was planted: ']
  },
  {
    name: 'a planted fault that could not be decided',
    results: [{ ...found, status: 'broken' as const, reason: 'no git' }],
    wrong: ['no-debug is broken, though an IO.inspect was planted: no git']
  },
  {
    name: 'a finding at another line too',
    results: [{ ...found, findings: [...found.findings, aFinding({ path: 'lib/a.ex', line: 2 })] }],
    wrong: ['no-debug found elixir/io-inspect at lib/a.ex:2']
  },
  {
    name: 'something where nothing was planted',
    results: [found, { ...clean, status: 'failed' as const }],
    wrong: ['readme is failed, though nothing was planted there']
  }
])('$name', ({ results, wrong }) => {
  expect(differences(results, planted)).toEqual(wrong)
})
