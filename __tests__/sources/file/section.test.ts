import { expect, test } from '@jest/globals'
import { sectionsOf } from '../../../src/sources/file/section.ts'

const lineOf = (path: string, text: string, name: string) => sectionsOf(path, text.split('\n'), name)[0]?.line ?? null

test.each([
  { name: 'ATX', text: 'x\n## Rollback', line: 2 },
  { name: 'ATX, closed', text: '## Rollback ##', line: 1 },
  { name: 'setext with =', text: 'Rollback\n===', line: 1 },
  { name: 'setext with -', text: 'Rollback\n---', line: 1 },
  { name: 'HTML', text: '<h2 id="r">Roll<b>back</b></h2>', line: 1 },
  { name: 'another case', text: '# ROLLBACK', line: 1 },
  { name: 'more words', text: '# The rollback plan', line: 1 },
  { name: 'two words for one', text: '# Roll-back', line: 1 },
  { name: 'numbering', text: '### 3.1. Rollback', line: 1 },
  { name: 'emoji and mojibake', text: '# \u{1f6a8} üö® Rollback:', line: 1 },
  { name: 'a link and emphasis', text: '# [**Rollback**](#x)', line: 1 },
  { name: 'only a part of a word', text: '# Rollbacks', line: null },
  { name: 'no heading', text: 'Rollback', line: null },
  { name: 'no space after the sign', text: '#Rollback', line: null },
  { name: 'seven signs', text: '####### Rollback', line: null },
  { name: 'indented code', text: '    # Rollback', line: null },
  { name: 'a list item over a rule', text: '- Rollback\n---', line: null },
  { name: 'a table', text: '| Rollback |\n|---|', line: null },
  { name: 'in a fence', text: '```\n# Rollback\n```', line: null },
  { name: 'in a longer fence', text: '~~~~md\n~~~\n# Rollback\n~~~~', line: null },
  { name: 'in a fence of a list item', text: '1. x\n   ```sh\n   # Rollback\n   ```', line: null },
  { name: 'in a fence that is never closed', text: '```\n# Rollback', line: null },
  { name: 'after a fence', text: '```sh\nx\n```\n# Rollback', line: 4 },
  { name: 'in a comment', text: '<!--\n# Rollback\n-->', line: null },
  { name: 'after a comment', text: '<!-- a -->\n# Rollback', line: 2 },
  { name: 'after a comment in a code span', text: '`<!--`\n# Rollback', line: 2 },
  { name: 'in front matter', text: '---\nrollback: x\n---\n', line: null },
  { name: 'longer than any heading', text: `# Rollback ${'x'.repeat(300)}`, line: null }
])('Markdown, $name: line $line', ({ text, line }) => {
  expect(lineOf('a.md', text, 'Rollback')).toBe(line)
})

test.each([
  { path: 'a.adoc', text: '== Rollback', line: 1 },
  { path: 'a.rst', text: 'Rollback\n~~~~~~~~', line: 1 },
  { path: 'a.rst', text: 'Rollback plan\n~~~', line: null },
  { path: 'a.txt', text: '2.3 Rollback', line: 1 },
  { path: 'a.txt', text: '2 rollback', line: null },
  { path: 'a.md', text: '2. Rollback', line: null }
])('$path: $text', ({ path, text, line }) => {
  expect(lineOf(path, text, 'Rollback')).toBe(line)
})

test.each([
  { heading: '## [1.2.0] - 2026-01-02', found: true },
  { heading: '## v1.2.0', found: true },
  { heading: '## Release 1.2.0.', found: true },
  { heading: '## 1.2.0-rc.1', found: false },
  { heading: '## 11.2.0', found: false },
  { heading: '## 1.2.01', found: false },
  { heading: '## 1.2', found: false }
])('the version 1.2.0 has a section under "$heading": $found', ({ heading, found }) => {
  expect(sectionsOf('CHANGELOG.md', [heading], '1.2.0').length > 0).toBe(found)
})

test('a section reaches to the next heading that is not below it', () => {
  const lines = ['# A', '', '## Rollback', 'one', '### Database', 'two', '', '## Next', 'three']
  expect(sectionsOf('a.md', lines, 'rollback')).toEqual([{ line: 3, text: 'one\n### Database\ntwo' }])
})

test('the last section reaches to the end', () => {
  expect(sectionsOf('a.md', ['# Rollback', 'one'], 'rollback')).toEqual([{ line: 1, text: 'one' }])
})

test('a name without letters and digits names no section', () => {
  expect(sectionsOf('a.md', ['# Rollback'], '—')).toEqual([])
})

test('a second heading of the same words is as much the section as the first; one of other words is not', () => {
  const lines = ['## Rollback', '', '## Rollback drills', 'monthly', '## 2. Rollback!', 'TODO']
  expect(sectionsOf('a.md', ['# Rollback', 'one', '# Other', '# Rollback', 'two'], 'rollback')).toEqual([
    { line: 1, text: 'one' },
    { line: 4, text: 'two' }
  ])
  expect(sectionsOf('a.md', lines, 'rollback').map(({ line }) => line)).toEqual([1])
})
