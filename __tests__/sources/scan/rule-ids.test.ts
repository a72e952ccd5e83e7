import { expect, test } from '@jest/globals'
import { allRules } from '../../../src/sources/scan/languages/index.ts'
import { groups } from '../../../src/sources/scan/rule.ts'

/** What configs and gate-ignores name: an id that goes, or comes to mean something else, breaks them. */
const promised = {
  any: ['banner', 'tmp-log-write', 'conflict-marker'],
  c: ['printf'],
  cpp: ['cout'],
  csharp: ['console-write'],
  dart: ['print'],
  elixir: ['io-inspect', 'io-puts', 'dbg', 'iex-pry', 'tmp-log-write'],
  erlang: ['io-format'],
  go: ['fmt-print', 'println', 'spew-dump', 'tmp-log-write'],
  java: ['system-out', 'print-stack-trace'],
  javascript: ['console-log', 'console-debug', 'debugger', 'alert'],
  kotlin: ['println'],
  lua: ['print'],
  php: ['var-dump', 'dd', 'dump', 'print-r', 'error-log'],
  python: ['print', 'pprint', 'icecream', 'breakpoint', 'pdb', 'log-level', 'tmp-log-write'],
  ruby: ['puts', 'p', 'pp', 'binding-pry', 'byebug', 'debugger'],
  rust: ['dbg', 'println'],
  scala: ['println'],
  shell: ['set-x', 'tmp-log-write'],
  swift: ['print']
}

const ids = Object.entries(promised).flatMap(([language, names]) => names.map(name => `${language}/${name}`))

test('these are the rules, by these names', () => {
  expect(allRules.map(({ id }) => id).sort()).toEqual([...ids].sort())
})

test('every group that is told of has a rule, but the one of the config', () => {
  expect([...new Set([...allRules.map(({ group }) => group), 'own'])].sort()).toEqual([...groups].sort())
})

test('what prints is never an error: a program may be made for it', () => {
  const printing = allRules.filter(({ group }) => group === 'stdout')
  expect(printing.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual([])
})
