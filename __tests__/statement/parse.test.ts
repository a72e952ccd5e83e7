import { describe, expect, test } from '@jest/globals'
import { parseStatement } from '../../src/statement/parse.ts'
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
    ['x >= $MINIMUM', clause('x', '>=', text('$MINIMUM'))],
    ['x >= "5"', clause('x', '>=', text('5'))],
    ['queue depth > capacity for 5m', clause('queue depth', '>', text('capacity'), { forMs: 300_000 })]
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
