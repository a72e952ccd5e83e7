import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { units } from '../../src/domain/observation.ts'
import { parseStatement, StatementError } from '../../src/statement/parse.ts'
import { printStatement } from '../../src/statement/print.ts'
import type { Clause, Literal, Operator, Statement } from '../../src/statement/statement.ts'

describe('a statement is printed as one would write it', () => {
  test.each([
    ['  any  section   Backup   exists ', 'any section Backup exists'],
    ['cpu > 80 % for 300s', 'cpu > 80% for 5m'],
    ['a == "b" or "c" not  contains "d e"', 'a == b or c not contains d e'],
    ['section "What exists" exists', 'section "What exists" exists'],
    ['"in" exists', '"in" exists'],
    ['"any" exists', '"any" exists'],
    ["x == 'b'", "x == 'b'"],
    ['x == "60"', 'x == "60"'],
    ['x == 1.50', 'x == 1.5'],
    ['x contains "a or b"', 'x contains "a or b"'],
    ['x contains "wait for 5m"', 'x contains "wait for 5m"'],
    ['x in ["a", "b, c", "5"]', 'x in [a, "b, c", "5"]'],
    ['x matches /a\\/b/i', 'x matches /a\\/b/i'],
    ['services.*.env[/(KEY|TOKEN)$/] matches /^$/', 'services.*.env[/(KEY|TOKEN)$/] matches /^$/'],
    ['"exists" == true', 'exists']
  ])('%s → %s', (written, printed) => {
    expect(printStatement(parseStatement(written))).toBe(printed)
  })
})

/** Words that mean something to the grammar, between any others. */
const words = fc.oneof(
  fc.constantFrom(
    ' or ',
    ' for 5m',
    ' exists',
    ' == ',
    ' in ',
    'any ',
    'true',
    '5',
    '5m',
    '90%',
    '$a',
    '$$',
    '[a',
    'b]',
    '/',
    '/i',
    '"',
    "'",
    '\\',
    ',',
    ' ',
    '\n'
  ),
  fc.string({ maxLength: 4, unit: 'grapheme' })
)
const anyText = fc.array(words, { maxLength: 6 }).map(parts => parts.join(''))

const number: fc.Arbitrary<Literal> = fc.record({
  kind: fc.constant('number'),
  amount: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map(amount => amount + 0),
  unit: fc.constantFrom(null, ...units)
})
const boolean: fc.Arbitrary<Literal> = fc.record({ kind: fc.constant('boolean'), value: fc.boolean() })
const text: fc.Arbitrary<Literal> = fc.record({ kind: fc.constant('text'), text: anyText, isRaw: fc.boolean() })
const regex: fc.Arbitrary<Literal> = fc.record({
  kind: fc.constant('regex'),
  source: fc.constantFrom('a', 'a or b', '\\/', '[/]', '^$', '"', '\\\\'),
  flags: fc.constantFrom('', 'i', 'dimsu')
})
const listOf = (item: fc.Arbitrary<Literal>): fc.Arbitrary<Literal> =>
  fc.record({ kind: fc.constant('list'), items: fc.array(item, { minLength: 1, maxLength: 4 }) })
const scalar = fc.oneof(number, boolean, text)

/** What the grammar lets stand after each operator. */
const values: Readonly<Record<Operator, fc.Arbitrary<Literal | null>>> = {
  '==': fc.oneof(scalar, listOf(scalar)),
  '!=': fc.oneof(scalar, listOf(scalar)),
  '<': fc.oneof(number, text),
  '<=': fc.oneof(number, text),
  '>': fc.oneof(number, text),
  '>=': fc.oneof(number, text),
  contains: fc.oneof(text, listOf(text)),
  'not contains': fc.oneof(text, listOf(text)),
  matches: regex,
  'not matches': regex,
  in: listOf(scalar),
  exists: fc.constant(null),
  absent: fc.constant(null),
  'is empty': fc.constant(null)
}

const clause: fc.Arbitrary<Clause> = fc
  .constantFrom(...(Object.keys(values) as Operator[])) // Safe: the keys of a record of operators.
  .chain(operator =>
    fc.record({
      isAny: fc.boolean(),
      subject: anyText,
      operator: fc.constant(operator),
      value: values[operator],
      forMs: fc.oneof(fc.constant(null), fc.nat())
    })
  )
const statement: fc.Arbitrary<Statement> = fc
  .tuple(clause, fc.array(clause, { maxLength: 2 }))
  .map(([first, others]) => ({ clauses: [first, ...others] }))

test('reading what was printed gives the same statement', async () => {
  await fc.assert(
    fc.property(statement, written => expect(parseStatement(printStatement(written))).toEqual(written)),
    { numRuns: 1000 }
  )
})

test('printing what was read gives a statement that reads the same', async () => {
  await fc.assert(
    fc.property(anyText, text => {
      const read = readOrNull(`x ${text}`) ?? readOrNull(text) ?? readOrNull(`${text} exists`)
      if (read) expect(parseStatement(printStatement(read))).toEqual(read)
    }),
    { numRuns: 300 }
  )
})

test('no text throws anything but a StatementError that points into the text', async () => {
  await fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), text => {
      const error = mistakeIn(text)
      if (error) expect(error).toEqual(expect.objectContaining({ name: 'StatementError', offset: expect.any(Number) }))
      if (error instanceof StatementError) expect(error.offset).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 1000 }
  )
})

function mistakeIn(text: string): unknown {
  try {
    parseStatement(text)
    return null
  } catch (error) {
    return error
  }
}

function readOrNull(text: string): Statement | null {
  return mistakeIn(text) === null ? parseStatement(text) : null
}
