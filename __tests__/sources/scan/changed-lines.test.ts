import { expect, test } from '@jest/globals'
import type { Compared } from '../../../src/domain/changed-lines.ts'
import type { Outcome } from '../../../src/domain/outcome.ts'
import { run, seen } from './run-check.ts'

const tree = {
  'lib/a.ex': 'dbg(1)\ndbg(2)\ndbg(\n  3\n)\n',
  'lib/b.ex': 'dbg(1)\n',
  'lib/logo.png': '\0png',
  'bin/run': '#!/bin/sh\nset -x\n'
}
const forbid = ['elixir/dbg']

function changing(...paths: readonly (readonly [path: string, start: number, end: number])[]): Compared {
  return { kind: 'known', lines: new Map(paths.map(([path, start, end]) => [path, [{ start, end }]])) }
}

function places(outcome: Outcome): readonly string[] {
  const found = outcome.kind === 'ran' ? outcome.findings : []
  return found.map(({ location }) => `${location?.path}:${location?.startLine}`)
}

test.each([
  { name: 'the line of a call', start: 2, end: 2, found: ['lib/a.ex:2'] },
  { name: 'a line in the middle of a call', start: 4, end: 4, found: ['lib/a.ex:3'] },
  { name: 'two calls', start: 1, end: 2, found: ['lib/a.ex:1', 'lib/a.ex:2'] },
  { name: 'a line of no call', start: 6, end: 6, found: [] }
])('a change of $name', async ({ start, end, found }) => {
  const entry = { scan: ['lib/*'], forbid, 'changed-lines': true }
  expect(places(await run(tree, entry, { change: changing(['lib/a.ex', start, end]) }))).toEqual(found)
})

test('without it, every line counts', async () => {
  const outcome = await run(tree, { scan: ['lib/*'], forbid }, { change: changing(['lib/a.ex', 2, 2]) })
  expect(places(outcome)).toEqual(['lib/a.ex:1', 'lib/a.ex:2', 'lib/a.ex:3', 'lib/b.ex:1'])
})

test('what is required must stand on a line of the change', async () => {
  const entry = { scan: ['lib/*'], require: ['dbg(2)', 'dbg(1)'], 'changed-lines': true }
  const outcome = await run(tree, entry, { change: changing(['lib/a.ex', 2, 2]) })
  expect(['dbg(2)', 'dbg(1)'].map(text => seen(outcome, text))).toEqual(['1 match, at lib/a.ex:2', undefined])
})

test('the evidence says that only the lines of the change were looked at', async () => {
  const entry = { scan: ['lib/*'], forbid, 'changed-lines': true }
  expect(await run(tree, entry, { change: changing(['lib/b.ex', 2, 2]) })).toMatchObject({
    evidence: '0 matches in 1 file; only lines of this change'
  })
})

test('a change that is not known proves nothing', async () => {
  const change: Compared = { kind: 'unknown', why: 'there is no commit', fix: 'Fetch one.' }
  expect(await run(tree, { scan: ['lib/*'], forbid, 'changed-lines': true }, { change })).toEqual({
    kind: 'broken',
    reason: 'which lines this change touches is not known: there is no commit',
    fix: 'Fetch one.'
  })
})

test.each([
  { name: 'another folder', path: 'bin/run', reason: 'this change touches no file that matches lib/*' },
  { name: 'a file that is gone', path: 'lib/gone.ex', reason: 'this change touches no file that matches lib/*' },
  {
    name: 'a file that is not scanned',
    path: 'lib/logo.png',
    reason: 'this change touches no file that matches lib/* and is scanned (left out: 1 binary)'
  }
])('a change of $name has nothing to say here', async ({ path, reason }) => {
  const entry = { scan: ['lib/*'], forbid, 'changed-lines': true }
  expect(await run(tree, entry, { change: changing([path, 1, 9]) })).toEqual({ kind: 'skipped', reason })
})

test('a glob that matches nothing in the whole tree is told, whatever was changed', async () => {
  const entry = { scan: ['src/*'], forbid, 'changed-lines': true }
  expect(await run(tree, entry, { change: changing(['lib/a.ex', 1, 1]) })).toMatchObject({
    kind: 'broken',
    reason: 'no file matches src/*'
  })
})

test.each([
  { name: 'a language that stands elsewhere', rule: 'elixir/dbg', value: undefined },
  { name: 'a language of which only first lines tell', rule: 'shell/set-x', value: undefined },
  {
    name: 'a language that is nowhere in the tree',
    rule: 'go/println',
    value: 'go/println reads Go, and none of the 1 files is that'
  }
])('a change in another language than $name', async ({ rule, value }) => {
  const entry = { scan: ['**'], forbid: [rule], 'changed-lines': true }
  const outcome = await run({ ...tree, 'a.md': 'text\n' }, entry, { change: changing(['a.md', 1, 1]) })
  expect(seen(outcome, rule)).toBe(value)
})
