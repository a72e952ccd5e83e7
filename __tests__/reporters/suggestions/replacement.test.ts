import { describe, expect, test } from '@jest/globals'
import type { Edit } from '../../../src/domain/finding.ts'
import { readNewSide } from '../../../src/reporters/suggestions/new-side.ts'
import { isOnDiff, isPlain, toReplacement } from '../../../src/reporters/suggestions/replacement.ts'

const source = ['def a do', '  IO.inspect(x)', '  y |> IO.inspect()', 'end', ''].join('\n')

const edit = (start: readonly [number, number], end: readonly [number, number], text = ''): Edit => ({
  startLine: start[0],
  startColumn: start[1],
  endLine: end[0],
  endColumn: end[1],
  text
})

describe('a fix as whole lines', () => {
  test.each([
    {
      name: 'a line that goes with its end',
      edits: [edit([2, 1], [3, 1])],
      is: { startLine: 2, endLine: 2, lines: [] }
    },
    {
      name: 'a line that goes with the end before it',
      edits: [edit([1, 9], [2, 16])],
      is: { startLine: 2, endLine: 2, lines: [] }
    },
    {
      name: 'a part of a line',
      edits: [edit([3, 4], [3, 20])],
      is: { startLine: 3, endLine: 3, lines: ['  y'] }
    },
    {
      name: 'two edits on two lines',
      edits: [edit([2, 3], [2, 16], 'x'), edit([3, 4], [3, 20])],
      is: { startLine: 2, endLine: 3, lines: ['  x', '  y'] }
    },
    {
      name: 'a line between two others',
      edits: [edit([2, 1], [2, 1], '  require Logger\n')],
      is: { startLine: 2, endLine: 2, lines: ['  require Logger', '  IO.inspect(x)'] }
    },
    {
      name: 'a line that becomes empty',
      edits: [edit([2, 1], [2, 16])],
      is: { startLine: 2, endLine: 2, lines: [''] }
    },
    { name: 'a fix that changes nothing', edits: [edit([2, 1], [2, 3], '  ')], is: null },
    { name: 'a place past the end', edits: [edit([9, 1], [9, 2])], is: null },
    { name: 'no edit', edits: [], is: null }
  ])('$name', ({ edits, is }) => {
    expect(toReplacement({ edits }, source.split('\n'))).toEqual(is)
  })

  test('of lines that are alike the one it is about goes', () => {
    expect(toReplacement({ edits: [edit([2, 1], [3, 1])] }, 'a\n'.repeat(5).split('\n'))).toEqual({
      startLine: 2,
      endLine: 2,
      lines: []
    })
  })

  test('in a file with carriage returns there is none', () => {
    expect(toReplacement({ edits: [edit([2, 1], [3, 1])] }, source.replaceAll('\n', '\r\n').split('\n'))).toBe(null)
  })
})

const patch = [
  '@@ -1,3 +1,4 @@ top',
  ' one',
  '-old',
  '+two',
  '+three',
  ' four',
  '@@ -20,1 +21,2 @@',
  ' x',
  '+y',
  '\\ No newline at end of file'
].join('\n')

test('the lines that a diff shows, by their new numbers', () => {
  expect([...readNewSide(patch)]).toEqual([
    [1, { text: 'one', hunk: 1 }],
    [2, { text: 'two', hunk: 1 }],
    [3, { text: 'three', hunk: 1 }],
    [4, { text: 'four', hunk: 1 }],
    [21, { text: 'x', hunk: 2 }],
    [22, { text: 'y', hunk: 2 }]
  ])
})

describe('GitHub takes a comment on lines of one hunk', () => {
  const lines = ['one', 'two', 'three', 'four', ...Array.from({ length: 16 }, () => ''), 'x', 'y']

  test.each([
    { startLine: 1, endLine: 4, taken: true },
    { startLine: 22, endLine: 22, taken: true },
    { startLine: 4, endLine: 5, taken: false },
    { startLine: 4, endLine: 21, taken: false },
    { startLine: 10, endLine: 10, taken: false }
  ])('lines $startLine to $endLine: $taken', ({ startLine, endLine, taken }) => {
    expect(isOnDiff({ startLine, endLine, lines: [] }, lines, readNewSide(patch))).toBe(taken)
  })

  test('lines that read otherwise in the file that was judged are none of the diff', () => {
    const merged = ['new on the base', ...lines].join('\n')
    expect(isOnDiff({ startLine: 2, endLine: 2, lines: [] }, merged.split('\n'), readNewSide(patch))).toBe(false)
  })
})

test.each([
  { line: 'plain', plain: true },
  { line: '\ttab', plain: true },
  { line: 'esc \u001b[31m', plain: false },
  { line: 'turn \u202e round', plain: false }
])('$line can be shown as it is: $plain', ({ line, plain }) => {
  expect(isPlain({ startLine: 1, endLine: 1, lines: [line] })).toBe(plain)
})
