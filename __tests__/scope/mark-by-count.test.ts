import { expect, test } from '@jest/globals'
import type { Finding } from '../../src/domain/finding.ts'
import { markByCount } from '../../src/scope/mark-by-count.ts'
import { aFinding } from '../fakes/a-finding.ts'

const lines = new Map([
  ['a.ex', [{ start: 5, end: 5 }]],
  ['b.ex', [{ start: 1, end: 9 }]],
  ['old.ex', []]
])

/** `a.ex:5 x`, `a.ex:5 x ignored` */
function finding(text: string): Finding {
  const [place = '', fingerprint = '', ignored] = text.split(' ')
  const [path = '', line] = place.split(':')
  return aFinding({ path, line: Number(line), fingerprint, ignored: ignored ?? null })
}

type Row = { readonly name: string; readonly now: string[]; readonly before: string[]; readonly isNew: string[] }

const rows: readonly Row[] = [
  { name: 'one that was there', now: ['a.ex:3 x'], before: ['a.ex:2 x'], isNew: [] },
  {
    name: 'one on a changed line that says something else',
    now: ['a.ex:5 y'],
    before: ['a.ex:5 x'],
    isNew: ['a.ex:5 y']
  },
  { name: 'one that moved within its file', now: ['a.ex:5 x'], before: ['a.ex:9 x'], isNew: [] },
  { name: 'one that moved to another file', now: ['b.ex:1 x'], before: ['a.ex:9 x'], isNew: [] },
  { name: 'one whose file was renamed', now: ['b.ex:1 x'], before: ['old.ex:1 x'], isNew: [] },
  {
    name: 'a second one like it: the one on the changed line',
    now: ['a.ex:3 x', 'a.ex:5 x', 'a.ex:8 x'],
    before: ['a.ex:2 x', 'a.ex:7 x'],
    isNew: ['a.ex:5 x']
  },
  {
    name: 'a copy in another file',
    now: ['a.ex:3 x', 'b.ex:1 x'],
    before: ['a.ex:3 x'],
    isNew: ['b.ex:1 x']
  },
  {
    name: 'one that is new on a line that was not changed: the comment above that ignored it is gone',
    now: ['a.ex:6 x'],
    before: ['a.ex:6 x ignored'],
    isNew: ['a.ex:6 x']
  },
  { name: 'one in a file that is the same', now: ['c.ex:1 x'], before: [], isNew: [] },
  {
    name: 'one like one in a file that is the same',
    now: ['c.ex:1 x', 'a.ex:5 x'],
    before: ['c.ex:1 x'],
    isNew: ['a.ex:5 x']
  },
  { name: 'fewer than before', now: ['a.ex:5 x'], before: ['a.ex:5 x', 'a.ex:6 x'], isNew: [] }
]

test.each(rows)('$name', ({ now, before, isNew }) => {
  const marked = markByCount(now.map(finding), before.map(finding), { lines })
  expect(now.filter((_, index) => marked[index]?.isNew)).toEqual(isNew)
  expect(marked.map(one => ({ ...one, isNew: true }))).toEqual(now.map(finding))
})

test('a finding about no file is new', () => {
  expect(markByCount([aFinding({ location: null })], [], { lines })).toEqual([aFinding({ location: null })])
})
