import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { LINE_LIMIT } from '../../src/text/harmless.ts'
import { neutralise } from '../../src/text/neutralise.ts'
import { parseCommand } from '../runner/commands.ts'

/** Every name is registered but one that begins with our backslash. */
const isCommand = (line: string) => parseCommand(line, name => !name.startsWith('\\')) !== null

/** As the runner's comparisons by culture may see it. */
const withoutInvisible = (line: string) => line.replace(/\p{Default_Ignorable_Code_Point}/gu, '')

test.each([
  { name: 'plain text', text: 'all\tgood: a::b', safe: 'all\tgood: a::b' },
  { name: 'a command at the start', text: '::error::x', safe: '::\\error::x' },
  { name: 'a command after white space', text: ' \t::error::x', safe: ' \t::\\error::x' },
  { name: 'a command after a byte order mark', text: '\ufeff::error::x', safe: '\ufeff::\\error::x' },
  { name: 'an old command in mid-line', text: 'a ##[error]x ##[add-mask]y', safe: 'a ##[\\error]x ##[\\add-mask]y' },
  {
    name: 'a command after a lone carriage return',
    text: '50%\r::set-output name=v::x',
    safe: '50%\n::\\set-output name=v::x'
  },
  { name: 'line ends of every kind', text: 'a\r\nb\rc\nd', safe: 'a\nb\nc\nd' },
  {
    name: 'a command in colours',
    text: '\u001b[31m::err\u001b[0mor::x #\u001b[1m#[error]',
    safe: '::\\error::x ##[\\error]'
  },
  { name: 'a next-line character before it', text: '\u0085::error::x', safe: '\\u0085::error::x' },
  {
    name: 'an invisible character between',
    text: ':\u200b:error::x #\u00ad#[error]',
    safe: ':\u200b:\\error::x #\u00ad#[\\error]'
  },
  { name: 'control characters', text: 'a\u0000b\u0007c\u202ed', safe: 'a\\u0000b\\u0007c\\u202ed' },
  { name: 'half a pair', text: 'a\ud800b', safe: 'a\ufffdb' },
  { name: 'a line at the limit', text: 'x'.repeat(LINE_LIMIT), safe: 'x'.repeat(LINE_LIMIT) },
  { name: 'a line past the limit', text: 'x'.repeat(LINE_LIMIT + 1), safe: `${'x'.repeat(LINE_LIMIT - 1)}…` }
])('$name', ({ text, safe }) => {
  expect(neutralise(text)).toBe(safe)
})

test('no line is a command, whatever the text', () => {
  const piece = fc.constantFrom(
    '::',
    ':',
    '##[',
    '#',
    '[',
    ']',
    'error',
    ' ',
    '\r',
    '\n',
    '\u0085',
    '\ufeff',
    '\u200b',
    '\u001b[0m',
    '\u001b]',
    '\u0007',
    'x'
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), pieces => {
      const lines = neutralise(pieces.join('')).split(/\r\n|\r|\n/)
      expect(lines.filter(line => isCommand(line) || isCommand(withoutInvisible(line)))).toEqual([])
    })
  )
})

test('the parser these tests rely on does see a command', () => {
  expect([isCommand('::error::x'), isCommand('a ##[error]x'), isCommand(withoutInvisible('#\u200b#[error]x'))]).toEqual(
    [true, true, true]
  )
})
