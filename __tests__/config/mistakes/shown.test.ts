import { describe, expect, test } from '@jest/globals'
import { quoted, shown } from '../../../src/config/mistakes/shown.ts'

describe('what is shown of a text', () => {
  test.each([
    { text: 'a'.repeat(60), line: 'a'.repeat(60) },
    { text: 'a'.repeat(61), line: `${'a'.repeat(59)}…` },
    { text: 'two\nlines', line: 'two lines' },
    { text: '\u001b[31mred', line: 'red' }
  ])('$text', ({ text, line }) => {
    expect(shown(text)).toBe(line)
  })

  test.each([
    { text: 'a: b', yaml: "'a: b'" },
    { text: "it's", yaml: '"it\'s"' },
    { text: '\\d', yaml: "'\\d'" },
    { text: "it's \\d", yaml: "'it''s \\d'" },
    { text: `it's "x"`, yaml: `'it''s "x"'` }
  ])('in quotes: $text', ({ text, yaml }) => {
    expect(quoted(text)).toBe(yaml)
  })
})
