import { expect, test } from '@jest/globals'
import type { Syntax } from '../../../../src/sources/scan/engine/syntax.ts'
import { codeOf } from '../../../../src/sources/scan/engine/word-rules.ts'

const syntax: Syntax = { forms: [{ kind: 'comment', open: '//', close: /(?=[\n\r])/y, closeStarts: '\n\r' }] }

test.each(['\n', '\r\n', '\r'])('a pattern may end a text at a line break: %j', end => {
  const text = `a // b${end}c`
  const code = codeOf(text, { start: { syntax } })
  expect(code.comments()).toEqual([{ start: 2, end: 6 }])
  expect([code.textOf(1), code.startsLine(1)]).toEqual(['c', true])
})

const heredoc: Syntax = {
  forms: [{ kind: 'heredoc', open: /<<(\w+)/y, starts: '<', close: ([, name = '']) => name, closeAt: 'line-start' }]
}

test.each([
  { after: '', words: ['b'] },
  { after: ';', words: ['b'] },
  { after: 'S', words: [] }
])('a heredoc named END, and a line that begins with END$after', ({ after, words }) => {
  const code = codeOf(`<<END\na\n  END${after} b`, { start: { syntax: heredoc } })
  expect(code.words('b').map(at => code.textOf(at))).toEqual(words)
})
