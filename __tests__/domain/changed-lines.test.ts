import { expect, test } from '@jest/globals'
import { isInChange } from '../../src/domain/changed-lines.ts'
import { aFinding, aLocation } from '../fakes/a-finding.ts'

const changed = new Map([
  ['lib/a.ex', [{ start: 10, end: 12 }]],
  ['renamed.ex', []],
  ['deps/engine/', [{ start: 1, end: Number.MAX_SAFE_INTEGER }]]
])

test.each([
  { name: 'before the changed lines', finding: aFinding({ line: 9 }), isNew: false },
  { name: 'on the first of them', finding: aFinding({ line: 10 }), isNew: true },
  { name: 'on the last of them', finding: aFinding({ line: 12 }), isNew: true },
  { name: 'after them', finding: aFinding({ line: 13 }), isNew: false },
  {
    name: 'reaching into them',
    finding: aFinding({ location: { ...aLocation('lib/a.ex', 8), endLine: 10 } }),
    isNew: true
  },
  { name: 'in another file', finding: aFinding({ path: 'lib/b.ex' }), isNew: false },
  { name: 'in a file that was only renamed', finding: aFinding({ path: 'renamed.ex' }), isNew: false },
  {
    name: 'about a whole changed file',
    finding: aFinding({ location: { ...aLocation(), startLine: null } }),
    isNew: true
  },
  { name: 'in a submodule that was moved on', finding: aFinding({ path: 'deps/engine/src/b.c' }), isNew: true },
  { name: 'beside that submodule', finding: aFinding({ path: 'deps/engine2/b.c' }), isNew: false },
  { name: 'about no file', finding: aFinding({ location: null }), isNew: true }
])('a finding $name: new is $isNew', ({ finding, isNew }) => {
  expect(isInChange(finding, changed)).toBe(isNew)
})
