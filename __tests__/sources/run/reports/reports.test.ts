import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { reportFormats } from '../../../../src/sources/run/reports/index.ts'

// A case is two files: the report as a tool wrote it, and beside it, with `.expected.json`, what should be read from it.
const folder = join(import.meta.dirname, 'fixtures')

test('every kind of report has a folder, and every folder a kind', () => {
  expect(readdirSync(folder).sort()).toEqual(reportFormats.map(({ name }) => name).sort())
})

describe.each(readdirSync(folder))('%s', name => {
  const cases = readdirSync(join(folder, name)).filter(file => !file.endsWith('.expected.json'))

  test.each(cases)('%s', file => {
    const expected: unknown = JSON.parse(readFileSync(join(folder, name, `${file}.expected.json`), 'utf8'))
    expect(readFirst(readFileSync(join(folder, name, file), 'utf8'))).toEqual(expected)
  })
})

/** As the first format that knows it reads it, without what says nothing. */
function readFirst(text: string): unknown {
  for (const { name, read } of reportFormats) {
    const reading = read(text)
    if (reading)
      return { format: name, ...Object.fromEntries(Object.entries(reading).filter(([, each]) => each !== null)) }
  }
  return null
}

const lcov = 'SF:a.js\nDA:1,1\nend_of_record\n'
const cobertura = '<coverage line-rate="1" lines-covered="1" lines-valid="1"/>'

test.each([
  { name: 'LCOV that is cut off', text: `${lcov}SF:b.js\nDA:1,1\n`, why: 'a record has no end' },
  { name: 'a profile that is cut off', text: 'mode: set\na.go:1.1,2.2 1 1\na.go:3.1', why: 'a.go:3.1 is no block' },
  { name: 'Cobertura twice', text: `${cobertura}\n${cobertura}`, why: 'another report follows in the same file' },
  {
    name: 'more than all of the code',
    text: '<coverage line-rate="1" lines-covered="11" lines-valid="10"/>',
    why: '11 of 10 are covered'
  },
  {
    name: 'less than none of it',
    text: '{"total": {"lines": {"covered": -1, "total": 2}}}',
    why: '-1 of 2 are covered'
  }
])('$name is no whole report', ({ text, why }) => {
  expect(() => readFirst(text)).toThrow(why)
})

test.each(['', 'hello', '{}', '[]', 'null', '{"runs": 3}', '<html></html>', '1 passed'])('%j is no report', text => {
  expect(readFirst(text)).toBe(null)
})
