import { expect, test } from '@jest/globals'
import type { Hole } from '../../../src/sources/scan/engine/syntax.ts'
import { codeOf } from '../../../src/sources/scan/engine/word-rules.ts'

/** The words that are code in a text of the syntax with this hole. */
function wordsIn(text: string, hole: Hole): readonly string[] {
  const comment = { kind: 'comment', open: '//', endsAtLineEnd: true } as const
  const string = { kind: 'string', open: '"', close: '"', holes: [hole] } as const
  const code = codeOf(text, { start: { syntax: { forms: [comment, string] } } })
  const found: string[] = []
  for (let at = 0; code.kind(at) !== null; at += 1) if (code.kind(at) === 'word') found.push(code.textOf(at))
  return found
}

test.each([
  { close: ')', text: '"a $(f(b), (c)) d" e', expected: ['f', 'b', 'c', 'e'] },
  { close: ')', text: '"a $(b // c)\n) d" e', expected: ['b', 'e'] },
  { close: ']', text: '"a $(b[c]] d" e', expected: ['b', 'c', 'e'] },
  { close: '}', text: '"a $({b}} d" e', expected: ['b', 'e'] },
  { close: '%>', text: '"a $(b // c %> d" e', expected: ['b', 'e'] },
  { close: '%>', text: '"a $((b %> d" e', expected: ['b', 'e'] }
])('a hole closed by $close in $text', ({ close, text, expected }) => {
  expect(wordsIn(text, { open: '$(', close })).toEqual(expected)
})
