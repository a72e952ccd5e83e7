import { expect, test } from '@jest/globals'
import { presets } from '../../src/config/presets/presets.ts'
import { referencePages } from '../../src/reference/pages.ts'
import { sources } from '../../src/sources/index.ts'
import { allRules } from '../../src/sources/scan/languages/index.ts'

const headings = (name: string) =>
  (referencePages().find(page => page.name === name)?.text ?? '')
    .split('\n')
    .filter(line => line.startsWith('## '))
    .map(line => line.slice('## '.length))

test.each([
  { name: 'rules.md', expected: allRules.map(({ id }) => id) },
  { name: 'presets.md', expected: presets.map(preset => preset.name) },
  { name: 'sources.md', expected: sources.map(source => source.name) },
  { name: 'config.md', expected: ['Top level', 'Every check', 'Expectations', 'Own rules'] }
])('$name has a section for each', ({ name, expected }) => {
  expect(headings(name)).toEqual(expected)
})

test('every field is described', () => {
  const rows = referencePages().flatMap(({ name, text }) =>
    text
      .split('\n')
      .filter(line => line.startsWith('| `'))
      .map(line => ({ name, field: line, meaning: line.split('|').at(-2)?.trim() }))
  )
  expect([rows.length > 30, rows.filter(({ meaning }) => !meaning)]).toEqual([true, []])
})
