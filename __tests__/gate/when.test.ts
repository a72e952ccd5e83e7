import { expect, test } from '@jest/globals'
import type { Circumstances } from '../../src/gate/when.ts'
import { applies } from '../../src/gate/when.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { fakeFiles } from '../fakes/fake-files.ts'
import { fakePorts } from '../fakes/fake-ports.ts'

const ports = fakePorts({
  files: fakeFiles({ 'mix.exs': '{:credo, "~> 1.7"}', 'tests/test_a.py': '' }),
  env: { CI: 'true' }
})

const known: Circumstances = {
  branch: 'release/1.2',
  labels: async () => ({ known: ['risky', 'backend'] }),
  changed: ['lib/a.ex', 'README.md'],
  level: 'A'
}

const nothing: Circumstances = {
  branch: null,
  labels: async () => ({ why: 'there is no token' }),
  changed: null,
  level: null
}

const ask = (when: string, circumstances = known) => applies([parseStatement(when)], circumstances, ports)

test.each([
  'branch == release/1.2',
  'branch matches /^release\\//',
  'label contains risky',
  'level in [A, B]',
  'env.CI == true',
  'env.NOPE absent',
  'mix.exs exists',
  'mix.exs contains :credo',
  'tests exists',
  'package.json absent',
  'changed contains lib/**',
  'changed contains README.md',
  'changed not contains docs/**'
])('%s: applies', async when => {
  expect(await ask(when)).toEqual({ kind: 'yes' })
})

test.each([
  'branch == main',
  'label contains docs',
  'level in [B, C]',
  'env.NOPE exists',
  'package.json exists',
  'package.json contains jest',
  'mix.exs contains :dialyxir',
  'changed contains docs/**',
  'changed not contains lib/**'
])('%s: does not apply, and says so', async when => {
  expect(await ask(when)).toEqual({ kind: 'no', reason: `does not apply: when ${when}` })
})

test.each([
  { when: 'branch == main', reason: 'when branch == main: not known here: the branch' },
  {
    when: 'label contains x',
    reason: 'when label contains x: not known here: the labels of a pull request (there is no token)'
  },
  { when: 'level == A', reason: 'when level == A: not known here: the level (set `level:`)' },
  {
    when: 'changed contains lib/**',
    reason: 'when changed contains lib/**: not known here: what changed (no base to compare with: give --base)'
  }
])('$when, where nobody knows: undecided, never a quiet no', async ({ when, reason }) => {
  expect(await ask(when, nothing)).toEqual({ kind: 'unknown', reason })
})

test('all conditions must hold', async () => {
  const when = ['mix.exs exists', 'branch == main'].map(parseStatement)
  expect(await applies(when, known, ports)).toEqual({ kind: 'no', reason: 'does not apply: when branch == main' })
})

test('a change that touches nothing contains nothing', async () => {
  expect(await ask('changed contains **', { ...known, changed: [] })).toEqual({
    kind: 'no',
    reason: 'does not apply: when changed contains **'
  })
})
