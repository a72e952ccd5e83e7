import { describe, expect, test } from '@jest/globals'
import { fillNames, namesIn } from '../../src/statement/fill.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { printStatement } from '../../src/statement/print.ts'

const values: Readonly<Record<string, string>> = { version: '1.2.3', LEVEL: 'a or b', dollars: '$version $$' }

describe('names', () => {
  test.each([
    ['section $version exists', ['version']],
    ['text contains $version-$LEVEL or b == "$version"', ['version', 'LEVEL']],
    ['x in [$a, "$b", c]', ['a', 'b']],
    ["x == '$version'", []],
    ['x == $$version', []],
    ['x == $5', []],
    ['x matches /a$b/', []],
    ['a[/(KEY|TOKEN)$/] exists', []]
  ])('of %s are %j', (written, names) => {
    expect(namesIn(parseStatement(written))).toEqual(names)
  })

  test.each([
    ['section $version exists', 'section 1.2.3 exists'],
    ['section $LEVEL exists', 'section "a or b" exists'],
    ['text contains v$version', "text contains 'v1.2.3'"],
    ['x in [$version, b]', "x in ['1.2.3', b]"],
    ["x == '$version'", "x == '$version'"],
    ['x == a$$version', "x == 'a$version'"],
    ['x == $5', "x == '$5'"],
    ['x matches /$version/', 'x matches /$version/'],
    ['x == 5', 'x == 5']
  ])('are filled in: %s → %s', (written, filled) => {
    const statement = fillNames(parseStatement(written), name => values[name] ?? '?')
    expect(printStatement(statement)).toBe(filled)
  })

  test('that stand in a value are not filled in again', () => {
    const once = fillNames(parseStatement('x == $dollars'), name => values[name] ?? '?')
    expect(once.clauses[0].value).toEqual({ kind: 'text', text: '$version $$', isRaw: true })
    expect(namesIn(once)).toEqual([])
    expect(fillNames(once, () => 'twice')).toEqual(once)
  })
})
