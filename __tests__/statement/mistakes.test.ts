import { describe, expect, test } from '@jest/globals'
import { parseStatement, StatementError } from '../../src/statement/parse.ts'

/** What is no statement, what is said of it, and where. */
const mistakes: Readonly<Record<string, readonly (readonly [string, number, string])[]>> = {
  'nothing there': [
    ['', 0, 'the statement is empty — write SUBJECT OPERATOR VALUE, e.g. `exit == 0`'],
    ['  ', 2, 'the statement is empty — write SUBJECT OPERATOR VALUE, e.g. `exit == 0`'],
    ['== 5', 0, '`== 5` has no subject — begin with what is looked at, e.g. `exit == 0`'],
    ['exit ==', 7, 'nothing follows `==` — write a value after it; no text is ""'],
    ['exit == or b exists', 7, 'nothing follows `==` — write a value after it; no text is ""'],
    ['x == [a,, b]', 8, 'a list with an empty place — leave out the comma; an empty text is ""; no list is `is empty`'],
    [
      'x contains []',
      12,
      'a list with an empty place — leave out the comma; an empty text is ""; no list is `is empty`'
    ]
  ],
  'no operator': [
    ['exit = 0', 5, '`=` is no operator — did you mean `==`?'],
    ['exit === 0', 5, '`===` is no operator — did you mean `==`?'],
    ['tests => 60', 6, '`=>` is no operator — did you mean `>=`?'],
    ['exit equals 0', 5, '`equals` is no operator — did you mean `==`?'],
    ['exit is 0', 5, '`is` is no operator — did you mean `==`?'],
    ['this is 0', 5, '`is` is no operator — did you mean `==`?'],
    ['exit is not 0', 5, '`is not` is no operator — did you mean `!=`?'],
    ["exit isn't 0", 5, "`isn't` is no operator — did you mean `!=`?"],
    ['output does not contain x', 7, '`does not contain` is no operator — did you mean `not contains`?'],
    ['output not include x', 7, '`not include` is no operator — did you mean `not contains`?'],
    ['output not match /x/', 7, '`not match` is no operator — did you mean `not matches`?'],
    ['output contain x', 7, '`contain` is no operator — did you mean `contains`?'],
    ['output includes x', 7, '`includes` is no operator — did you mean `contains`?'],
    ['a.md exist', 5, '`exist` is no operator — did you mean `exists`?'],
    ['a == 1 or b = 2', 12, '`=` is no operator — did you mean `==`?'],
    ['coverage>90%', 0, '`>` does not stand alone — put a space on each side: ` > `'],
    ['coverage >90%', 0, '`>` does not stand alone — put a space on each side: ` > `'],
    [
      'exit',
      0,
      '`exit` has no operator — write one of ==  !=  <=  <  >=  >  not contains  contains  not matches  matches  in  exists  absent  is empty between spaces'
    ],
    [
      'x contains fix or rollback',
      18,
      'after `or` comes `rollback`, which is no statement — write a whole one, e.g. `exit == 0 or exit == 1`, or put quotes around text that holds " or "'
    ]
  ],
  'no number': [
    ['x < 5min', 4, '`5min` is no number — did you mean 5m? Text stands in quotes: "5min"'],
    ['x >= 1_000', 5, '`1_000` is no number — did you mean 1000? Text stands in quotes: "1_000"'],
    ['x == 5min', 5, '`5min` is no number — did you mean 5m? Text stands in quotes: "5min"'],
    ['x == 1,000', 5, '`1,000` is no number — did you mean 1000? Text stands in quotes: "1,000"'],
    ['x > 5 for 5min', 5, '`5min` is no duration — write e.g. `for 5m`']
  ],
  'not closed': [
    ['x == "a', 5, 'the quote " is not closed — close it, or put \' around text that begins with "'],
    ["x == 'a", 5, "the quote ' is not closed — close it, or put \" around text that begins with '"],
    ['"a exists', 0, 'the quote " is not closed — close it, or put \' around text that begins with "'],
    ['a[b exists', 1, 'the bracket [ is not closed — close it with ]'],
    ['x in [a, b', 5, 'the list is not closed — close it with ], or put "…" around text that begins with ['],
    ['x matches /a', 10, 'the regex is not closed — end it with /, and write a slash inside as \\/']
  ],
  'no regex': [
    ['x matches a', 10, '`a` is no regex — write it between slashes: /^v\\d+/, or compare with `contains`'],
    [
      'x matches /(/',
      10,
      'no regex: Invalid regular expression: /(/: Unterminated group — mend it, or compare with `contains`'
    ],
    ['x matches /a/g', 10, 'the flag g has no meaning here — leave it out: /a/'],
    ['x matches /a/iy', 10, 'the flag y has no meaning here — leave it out: /a/i'],
    ['x matches /a/k', 10, 'k is no flag of a regex — the flags are d i m s u v'],
    ['x == /a/i', 5, '`/a/i` is compared as text — did you mean `matches /a/i`? Text stands in quotes']
  ],
  'something more': [
    ['a exists b', 8, 'nothing may follow here, and there is `b` — put quotes around the whole text'],
    ['x == "a" b', 8, 'nothing may follow here, and there is `b` — put quotes around the whole text'],
    ['x matches /a/ for ever', 13, '`ever` is no duration — write e.g. `for 5m`'],
    ['"a"b exists', 0, 'a quote ends in the middle of a word — put quotes around whole words of the subject'],
    ['x in a', 5, '`in` needs a list — write e.g. `in [a, b]`']
  ]
}

describe.each(Object.entries(mistakes))('a mistake: %s', (_, rows) => {
  test.each(rows)('%s', (written, offset, message) => {
    const error = mistakeIn(written)
    expect({ offset: error?.offset, message: error?.message }).toEqual({ offset, message })
  })
})

test('a statement may be ten thousand characters long, and no longer', () => {
  const written = (length: number) => `x == ${'a'.repeat(length - 5)}`
  expect(mistakeIn(written(10_000))).toBeNull()
  expect(mistakeIn(written(10_001))?.message).toBe('a statement of 10001 characters — 10000 are the limit')
})

function mistakeIn(written: string): StatementError | null {
  try {
    parseStatement(written)
    return null
  } catch (error) {
    if (error instanceof StatementError) return error
    throw error
  }
}
