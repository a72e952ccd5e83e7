import { expect, test } from '@jest/globals'
import { TokenTables } from '../../../../src/sources/scan/engine/token-tables.ts'
import { codeOf } from '../../../../src/sources/scan/engine/word-rules.ts'

const words = { start: { syntax: { forms: [] } } }

function textsOf(text: string, tables: TokenTables): readonly string[] {
  const code = codeOf(text, words, tables)
  const texts: string[] = []
  for (let at = 0; code.kind(at) !== null; at += 1) texts.push(code.textOf(at))
  code.release()
  return texts
}

test('a file that has the memory of another sees its own tokens alone', () => {
  const tables = new TokenTables()
  const long = 'a '.repeat(20_000)
  expect(textsOf(long, tables)).toHaveLength(20_000)
  expect(textsOf('b (c)', tables)).toEqual(['b', '(', 'c', ')'])
})

test('two files at a time have each their own', () => {
  const tables = new TokenTables()
  const one = codeOf('a b', words, tables)
  expect(one.textOf(1)).toBe('b')
  expect(textsOf('c d', tables)).toEqual(['c', 'd'])
  expect(one.textOf(1)).toBe('b')
})

test('what is released has no tokens', () => {
  const code = codeOf('a b', words, new TokenTables())
  expect(code.textOf(1)).toBe('b')
  code.release()
  expect(code.textOf(1)).toBe('')
})

test.each([
  { asked: 8, isSame: true },
  { asked: 9, isSame: false }
])('a table of 8 numbers serves who asks for $asked: $isSame', ({ asked, isSame }) => {
  const tables = new TokenTables()
  const table = new Int32Array(8)
  tables.takeBack(table)
  expect(tables.lend(asked) === table).toBe(isSame)
})
