import { expect, test } from '@jest/globals'
import { stripColours } from '../../src/text/strip-colours.ts'

const ESC = '\u001b'
const BEL = '\u0007'

test.each([
  { name: 'colours', text: `${ESC}[31mred${ESC}[0m`, is: 'red' },
  { name: 'a title', text: `${ESC}]0;title${BEL}text`, is: 'text' },
  { name: 'a title with the other end', text: `${ESC}]0;title${ESC}\\text`, is: 'text' },
  { name: 'a link', text: `${ESC}]8;;http://a${BEL}text${ESC}]8;;${BEL}`, is: 'text' },
  { name: 'a device control string', text: `${ESC}P1$r0m${ESC}\\text`, is: 'text' },
  { name: 'a title that does not end', text: `${ESC}]0;3 failed`, is: '0;3 failed' },
  { name: 'one that ends in a later line', text: `${ESC}]0;title\n3 failed\n${BEL}`, is: `0;title\n3 failed\n${BEL}` },
  { name: 'one after a return', text: `${ESC}_a\r3 failed${BEL}`, is: `a\r3 failed${BEL}` },
  { name: 'one that another begins in', text: `${ESC}]0;3 failed${ESC}[0m`, is: '0;3 failed' }
])('$name', ({ text, is }) => {
  expect(stripColours(text)).toBe(is)
})

test('titles without end are read in time that grows with them', () => {
  expect(stripColours(`${ESC}]`.repeat(1_000_000))).toBe('')
})
