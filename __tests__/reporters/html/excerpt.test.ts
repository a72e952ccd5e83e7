import { expect, test } from '@jest/globals'
import { renderExcerpt } from '../../../src/reporters/html/excerpt.ts'

const source = ['one', 'two', 'three <b>', 'four', '\tfive', 'six'].join('\r\n')

const excerpt = (...[startLine, startColumn, endLine, endColumn]: readonly (number | null)[]) =>
  renderExcerpt(source, {
    path: 'a',
    startLine: startLine ?? null,
    startColumn: startColumn ?? null,
    endLine: endLine ?? null,
    endColumn: endColumn ?? null
  })

const row = (number: number, content: string) =>
  `<span class="row"><span class="number">${number}</span>${content}</span>`
const hit = (number: number, content: string) => row(number, content).replace('row', 'row hit')
const page = (...rows: readonly string[]) => `<pre class="excerpt">${rows.join('\n')}</pre>`

const three = 'three &#60;b&#62;'

test.each([
  {
    name: 'columns',
    place: [3, 7, 3, 10],
    rows: [row(1, 'one'), row(2, 'two'), hit(3, 'three <mark>&#60;b&#62;</mark>'), row(4, 'four'), row(5, '\tfive')]
  },
  {
    name: 'a column to the end of the line',
    place: [1, 2, 1, null],
    rows: [hit(1, 'o<mark>ne</mark>'), row(2, 'two'), row(3, three)]
  },
  { name: 'a line', place: [6, null, null, null], rows: [row(4, 'four'), row(5, '\tfive'), hit(6, 'six')] },
  { name: 'several lines', place: [1, 2, 2, 3], rows: [hit(1, 'one'), hit(2, 'two'), row(3, three), row(4, 'four')] },
  { name: 'a column past the line', place: [1, 9, 1, 12], rows: [hit(1, 'one'), row(2, 'two'), row(3, three)] }
])('$name', ({ place, rows }) => {
  expect(excerpt(...place)).toBe(page(...rows))
})

test('a line the file does not have, or none at all, has no excerpt', () => {
  expect([excerpt(7), excerpt(null)]).toEqual(['', ''])
})

test('of a long finding the first lines are shown', () => {
  const long = renderExcerpt('x\n'.repeat(100), {
    path: 'a',
    startLine: 1,
    startColumn: null,
    endLine: 100,
    endColumn: null
  })
  expect([long.match(/row hit/g)?.length, long.match(/class="number"/g)?.length]).toEqual([13, 13])
})
