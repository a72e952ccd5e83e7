import { describe, expect, test } from '@jest/globals'
import { parseStatement, StatementError } from '../../src/statement/parse.ts'
import type { Clause, Literal, Statement } from '../../src/statement/statement.ts'

const number = (amount: number, unit: Extract<Literal, { kind: 'number' }>['unit'] = null): Literal => ({
  kind: 'number',
  amount,
  unit
})
const text = (text: string, isRaw = false): Literal => ({ kind: 'text', text, isRaw })
const list = (...items: Literal[]): Literal => ({ kind: 'list', items })
const yes: Literal = { kind: 'boolean', value: true }

function clause(
  subject: string,
  operator: Clause['operator'],
  value: Literal | null = null,
  more: Partial<Clause> = {}
): Clause {
  return { isAny: false, subject, operator, value, forMs: null, ...more }
}

/** What a sentence means, each part on its own. */
const meanings: Readonly<Record<string, readonly (readonly [string, Clause])[]>> = {
  operators: [
    ['exit == 0', clause('exit', '==', number(0))],
    ['exit != 0', clause('exit', '!=', number(0))],
    ['exit < 2', clause('exit', '<', number(2))],
    ['exit <= 2', clause('exit', '<=', number(2))],
    ['exit > 2', clause('exit', '>', number(2))],
    ['exit >= 2', clause('exit', '>=', number(2))],
    ['output contains done', clause('output', 'contains', text('done'))],
    ['output not contains done', clause('output', 'not contains', text('done'))],
    ['output matches /done/', clause('output', 'matches', { kind: 'regex', source: 'done', flags: '' })],
    ['output not  matches /done/i', clause('output', 'not matches', { kind: 'regex', source: 'done', flags: 'i' })],
    ['exit in [0, 1]', clause('exit', 'in', list(number(0), number(1)))],
    ['README.md exists', clause('README.md', 'exists')],
    ['ports absent', clause('ports', 'absent')],
    ['output is empty', clause('output', 'is empty')]
  ],
  numbers: [
    ['x == -1.5', clause('x', '==', number(-1.5))],
    ['x == -0', clause('x', '==', number(0))],
    ['x == 1.0', clause('x', '==', number(1))],
    ['x == 1e3', clause('x', '==', number(1000))],
    ['x > 90%', clause('x', '>', number(90, '%'))],
    ['x > 90 %', clause('x', '>', number(90, '%'))],
    ['x < 500ms', clause('x', '<', number(500, 'ms'))],
    ['x < 100KB', clause('x', '<', number(100, 'KB'))],
    ['x > 10/min', clause('x', '>', number(10, '/min'))]
  ],
  'what is no number is text': [
    ['x == 1.2.3', clause('x', '==', text('1.2.3'))],
    ['x == 256M', clause('x', '==', text('256M'))],
    ['x == 2026-01-31', clause('x', '==', text('2026-01-31'))],
    ['x == 9007199254740993', clause('x', '==', text('9007199254740993'))],
    ['x contains 1.0', clause('x', 'contains', text('1.0'))],
    ['x contains true', clause('x', 'contains', text('true'))]
  ],
  text: [
    ['x == true', clause('x', '==', yes)],
    ['x == True', clause('x', '==', text('True'))],
    ['x contains pg_restore --clean', clause('x', 'contains', text('pg_restore --clean'))],
    ["x contains don't panic", clause('x', 'contains', text("don't panic"))],
    ['x contains /etc/ssl/', clause('x', 'contains', text('/etc/ssl/'))],
    ['x contains A=', clause('x', 'contains', text('A='))],
    ['x == "60"', clause('x', '==', text('60'))],
    ['x == ""', clause('x', '==', text(''))],
    ['x == "a \\"b\\" \\\\ \\n"', clause('x', '==', text('a "b" \\ \\n'))],
    ["x == '$HOME \\ ''b'''", clause('x', '==', text("$HOME \\ 'b'", true))],
    ['x contains $version', clause('x', 'contains', text('$version'))],
    ['x contains [a, "b, c"]', clause('x', 'contains', list(text('a'), text('b, c')))],
    [
      "x in [warning, 5, 5ms, '$a']",
      clause('x', 'in', list(text('warning'), number(5), number(5, 'ms'), text('$a', true)))
    ],
    ['x >= $MINIMUM', clause('x', '>=', text('$MINIMUM'))]
  ],
  regexes: [
    ['x matches /a or b/', clause('x', 'matches', { kind: 'regex', source: 'a or b', flags: '' })],
    ['x matches /a\\/b[/]/su', clause('x', 'matches', { kind: 'regex', source: 'a\\/b[/]', flags: 'su' })],
    ['x matches /^\\$\\{|^$/', clause('x', 'matches', { kind: 'regex', source: '^\\$\\{|^$', flags: '' })]
  ],
  subjects: [
    ['  exit   ==   0  ', clause('exit', '==', number(0))],
    ['GET /health/live == 200', clause('GET /health/live', '==', number(200))],
    ['section  How to roll back exists', clause('section How to roll back', 'exists')],
    ['section "What exists" exists', clause('section What exists', 'exists')],
    ["section 'Costs $5' exists", clause('section Costs $$5', 'exists')],
    ["section What's new exists", clause("section What's new", 'exists')],
    ['a[b == c].d exists', clause('a[b == c].d', 'exists')],
    ['a[/(X|] exists )$/] exists', clause('a[/(X|] exists )$/]', 'exists')],
    ['a["x] exists "] exists', clause('a["x] exists "]', 'exists')],
    ['a[app.kubernetes.io/name] == x', clause('a[app.kubernetes.io/name]', '==', text('x'))],
    ['text contains what exists', clause('text', 'contains', text('what exists'))],
    ['exists', clause('exists', '==', yes)],
    ['"exists" exists', clause('exists', 'exists')]
  ],
  any: [
    ['any section Backup exists', clause('section Backup', 'exists', null, { isAny: true })],
    ['any exists', clause('exists', '==', yes, { isAny: true })],
    ['"any" exists', clause('any', 'exists')]
  ],
  for: [
    ['cpu > 80% for 5m', clause('cpu', '>', number(80, '%'), { forMs: 300_000 })],
    ['x exists for 1h30m', clause('x', 'exists', null, { forMs: 5_400_000 })],
    ['x contains wait for it', clause('x', 'contains', text('wait for it'))],
    ['x contains wait for 5m', clause('x', 'contains', text('wait'), { forMs: 300_000 })],
    ['x contains "wait for 5m"', clause('x', 'contains', text('wait for 5m'))]
  ]
}

describe.each(Object.entries(meanings))('%s', (_, rows) => {
  test.each(rows)('%s', (written, meaning) => {
    expect(parseStatement(written)).toEqual({ clauses: [meaning] })
  })
})

test('clauses are joined by or, outside of quotes, lists and regexes', () => {
  const statement: Statement = {
    clauses: [
      clause('a', '==', text('x or y')),
      clause('b', 'matches', { kind: 'regex', source: ' or ', flags: '' }),
      clause('c', 'in', list(text('p or q'))),
      clause('d', 'exists')
    ]
  }
  expect(parseStatement('a == "x or y" or b matches / or / or c in [p or q] or d exists')).toEqual(statement)
})

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
    ['x < 5min', 4, '`<` compares numbers, and `5min` is none — did you mean 5m?'],
    ['x < 90x', 4, '`<` compares numbers, and `90x` is none — did you mean 90%?'],
    ['x >= 1_000', 5, '`>=` compares numbers, and `1_000` is none — did you mean 1000?'],
    [
      'x > main',
      4,
      '`>` compares numbers, and `main` is none — write a number; the units are % ms s m h d B KB MB GB Ki Mi Gi /s /min'
    ],
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
