import { expect, test } from '@jest/globals'
import type { Annotation } from '../../../src/reporters/annotations/annotation.ts'
import { MESSAGE_LIMIT, TITLE_LIMIT, toCommand } from '../../../src/reporters/workflow-log/command.ts'

const annotation = (fields: Partial<Annotation>): Annotation => ({
  level: 'error',
  title: 't',
  message: 'm',
  location: null,
  ...fields
})

const at = (
  startLine: number | null,
  startColumn: number | null,
  endLine: number | null,
  endColumn: number | null
) => ({
  path: 'a',
  startLine,
  startColumn,
  endLine,
  endColumn
})

test.each([
  { name: 'no place', location: null, properties: 'title=t' },
  { name: 'a file', location: at(null, null, null, null), properties: 'file=a,title=t' },
  { name: 'a line', location: at(2, null, null, null), properties: 'file=a,line=2,endLine=2,title=t' },
  { name: 'a column', location: at(2, 3, null, null), properties: 'file=a,line=2,endLine=2,col=3,title=t' },
  { name: 'a range', location: at(2, 3, 2, 9), properties: 'file=a,line=2,endLine=2,col=3,endColumn=9,title=t' },
  { name: 'several lines, without columns', location: at(2, 3, 4, 9), properties: 'file=a,line=2,endLine=4,title=t' },
  {
    name: 'lines that run backwards',
    location: at(4, 3, 2, 9),
    properties: 'file=a,line=4,endLine=4,col=3,endColumn=9,title=t'
  },
  { name: 'columns that run backwards', location: at(2, 9, 2, 3), properties: 'file=a,line=2,endLine=2,col=9,title=t' },
  { name: 'an end column without a start', location: at(2, null, 2, 3), properties: 'file=a,line=2,endLine=2,title=t' }
])('$name', ({ location, properties }) => {
  expect(toCommand(annotation({ location }))).toBe(`::error ${properties}::m`)
})

test('a path and a title are escaped so that they end nothing', () => {
  const location = { ...at(null, null, null, null), path: 'a:b,c%d\ne' }
  expect(toCommand(annotation({ location, title: 'f:g,h%i\nj' }))).toBe(
    '::error file=a%3Ab%2Cc%25d%0Ae,title=f%3Ag%2Ch%25i j::m'
  )
})

test('a message keeps its lines, and nothing that colours or turns it', () => {
  const message = '\u001b[31m1%\r\n::error::2\r3\u202e'
  expect(toCommand(annotation({ message }))).toBe('::error title=t::1%25%0A::error::2%0A3\\u202e')
})

const messageOf = (message: string) => toCommand(annotation({ message })).slice('::error title=t::'.length)

/** A message of so many characters when escaped, its lines short enough to be kept whole. */
const text = (length: number) => ['x'.repeat(1500), 'y'.repeat(1500), 'z'.repeat(length - 3006)].join('\n')

test.each([
  { name: 'at the limit', message: text(MESSAGE_LIMIT), length: MESSAGE_LIMIT, end: 'zz' },
  { name: 'one past it', message: text(MESSAGE_LIMIT + 1), length: MESSAGE_LIMIT, end: 'z…' },
  { name: 'past it in an escape', message: `${text(MESSAGE_LIMIT - 3)}%%`, length: MESSAGE_LIMIT - 2, end: 'z…' }
])('a message $name', ({ message, length, end }) => {
  const written = messageOf(message)
  expect([written.length, written.slice(-2)]).toEqual([length, end])
})

test.each([
  { length: TITLE_LIMIT, end: 'xx' },
  { length: TITLE_LIMIT + 1, end: 'x…' }
])('a title of $length characters ends in $end', ({ length, end }) => {
  const [, title = ''] = /title=(.*)::m/.exec(toCommand(annotation({ title: 'x'.repeat(length) }))) ?? []
  expect([title.length, title.slice(-2)]).toEqual([TITLE_LIMIT, end])
})
