import { expect, test } from '@jest/globals'
import { markdownBlock, markdownCode, markdownRow, markdownText } from '../../src/text/markdown.ts'

test.each([
  { name: 'plain text', text: 'a (b), c. d!', markdown: 'a (b), c. d!' },
  { name: 'HTML', text: '<script>&lt;', markdown: '&#60;script&#62;&#38;lt;' },
  { name: 'markup', text: '*a* _b_ `c` [d](e) ~f~ \\g', markdown: '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~f\\~ \\\\g' },
  { name: 'a cell border', text: 'a|b', markdown: 'a&#124;b' },
  { name: 'math', text: '$x$', markdown: '&#36;x&#36;' },
  { name: 'a mention', text: '@user', markdown: '@&#8203;user' },
  { name: 'references', text: '#12 GH-3 # x', markdown: '#&#8203;12 GH-&#8203;3 # x' },
  { name: 'addresses', text: 'https://a.b www.a.b', markdown: 'https:&#8203;//a.b www&#8203;.a.b' },
  { name: 'several lines', text: 'a\r\n\n  b\rc', markdown: 'a b c' },
  { name: 'a heading', text: '# a', markdown: '\\# a' },
  { name: 'a list', text: '- a', markdown: '\\- a' },
  { name: 'a numbered list', text: '12. a', markdown: '12\\. a' },
  { name: 'a number with a point', text: 'v12.1', markdown: 'v12.1' },
  { name: 'control characters', text: '\u001b[31ma\u001b[0m\u202eb', markdown: 'a\\\\u202eb' }
])('text: $name', ({ text, markdown }) => {
  expect(markdownText(text)).toBe(markdown)
})

test.each([
  { name: 'plain', text: 'lib/a.ex:1', markdown: '`lib/a.ex:1`' },
  { name: 'a backtick', text: 'a`b', markdown: '``a`b``' },
  { name: 'backticks at the ends', text: '``a`', markdown: '``` ``a` ```' },
  { name: 'nothing', text: '', markdown: '' },
  { name: 'several lines', text: 'a\nb', markdown: '`a b`' }
])('code: $name', ({ text, markdown }) => {
  expect(markdownCode(text)).toBe(markdown)
})

test('a block holds a fence of its own length', () => {
  expect(markdownBlock('a\n````\r\u001b[31mb')).toBe('`````text\na\n````\nb\n`````')
})

test('a cell border in a code span is escaped in a row', () => {
  expect(markdownRow(['a', '`b|c`'])).toBe('| a | `b\\|c` |')
})

test.each([
  { name: 'at the limit', text: 'x'.repeat(500), markdown: 'x'.repeat(500) },
  { name: 'past the limit', text: 'x'.repeat(501), markdown: `${'x'.repeat(499)}…` },
  { name: 'past the limit in a pair', text: `${'x'.repeat(498)}😀😀`, markdown: `${'x'.repeat(498)}…` }
])('text $name', ({ text, markdown }) => {
  expect(markdownText(text)).toBe(markdown)
})
