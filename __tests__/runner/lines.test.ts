import { expect, test } from '@jest/globals'
import { lineReader } from './lines.ts'

test.each([
  { name: 'a line feed ends a line', chunks: ['a\nb\n'], lines: ['a', 'b'] },
  { name: 'a lone carriage return ends a line', chunks: ['50%\r::error::x\n'], lines: ['50%', '::error::x'] },
  { name: 'both together end one line', chunks: ['a\r\nb\r\n'], lines: ['a', 'b'] },
  { name: 'both together end one line when they come in two chunks', chunks: ['a\r', '\nb'], lines: ['a', 'b'] },
  { name: 'a line comes in pieces', chunks: ['::er', 'ror::', 'x\n'], lines: ['::error::x'] },
  { name: 'the last line needs no end', chunks: ['a\nb'], lines: ['a', 'b'] },
  { name: 'a carriage return at the very end ends the last line', chunks: ['a\r'], lines: ['a'] },
  { name: 'empty lines are lines', chunks: ['\n\n'], lines: ['', ''] },
  { name: 'nothing has no line', chunks: [''], lines: [] }
])('$name', ({ chunks, lines }) => {
  const reader = lineReader()
  expect([...chunks.flatMap(reader.write), ...reader.end()]).toEqual(lines)
})
