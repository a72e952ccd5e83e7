import { expect, test } from '@jest/globals'
import { placeholderLines } from '../../../src/sources/file/placeholders.ts'

test.each([
  { name: 'marks', text: 'TODO a\nb TBD, FIXME\nTBC XXX', lines: [1, 2, 2, 3, 3] },
  { name: 'finished prose', text: 'a todo list, METODOLOGY, NOTODO', lines: [] },
  { name: 'a blank', text: 'Signed: ____\nOwner ________', lines: [1, 2] },
  { name: 'no blank', text: '___\na__b____c ____init\n______', lines: [] },
  { name: 'something to insert', text: '[your name] [Insert date here] [your guide](guide.md)', lines: [1, 1] },
  { name: 'filler', text: 'Lorem ipsum dolor', lines: [1] },
  { name: 'a name in angles', text: '<placeholder> <your name> <YOUR-KEY>', lines: [1, 1, 1] },
  { name: 'markup', text: '<br> <details open> </p> <img src="a"> List<String> a < b > c <https://x.y>', lines: [] },
  { name: 'a component', text: '<Tabs>\n</Tabs>', lines: [] },
  { name: 'a comment', text: '<!-- TODO -->', lines: [1] },
  { name: 'a code span', text: 'write `TODO` or ``a ` FIXME``', lines: [] },
  { name: 'a fence', text: '```\nTODO\n```\nTODO', lines: [4] },
  { name: 'a fence that is never closed', text: 'x\n```\nTODO', lines: [3] },
  { name: 'front matter', text: '---\ntitle: TODO\n---', lines: [2] }
])('$name', ({ text, lines }) => {
  expect(placeholderLines('a.md', text.split('\n'))).toEqual(lines)
})

test('only Markdown has fences', () => {
  expect(placeholderLines('a.txt', ['```', '`TODO`', '```'])).toEqual([2])
})
