import { describe, expect, test } from '@jest/globals'
import { parseStatement } from '../../src/statement/parse.ts'
import type { Subject } from '../../src/statement/subject.ts'
import { mismatch } from '../../src/statement/subjects.ts'

const subjects: readonly Subject[] = [
  { name: 'tests', dimension: 'number', summary: '' },
  { name: 'coverage', dimension: 'ratio', summary: '' },
  { name: 'duration', dimension: 'time', summary: '' },
  { name: 'size', dimension: 'size', summary: '' },
  { name: 'rps', dimension: 'rate', summary: '' },
  { name: 'output', dimension: 'text', summary: '' },
  { name: 'section NAME', dimension: 'text', summary: '' },
  { name: 'tracked', dimension: 'truth', summary: '' },
  { name: 'env.NAME', dimension: 'any', summary: '' }
]

function mistakeIn(written: string): string | null {
  const wrong = mismatch(parseStatement(written), subjects)
  return wrong && `${wrong.fact} — ${wrong.fix}`
}

describe('can be asked', () => {
  test.each([
    'tests >= 60',
    'tests in [1, "2"]',
    'tests == $COUNT',
    'coverage > 90%',
    'coverage > 90',
    'coverage >= 1',
    'coverage == 0',
    'duration < 1.5m',
    'duration > 0',
    'size <= 1Gi',
    'rps > 600/min',
    'output contains done',
    'output == 5',
    'section How to roll back exists',
    'section "This or that" exists',
    'env.CI == true',
    'env.PORT > 1024',
    'env.PORT > "1024"',
    'env.PORT > $LOWEST',
    'tests exists',
    'tracked == true',
    'tracked != true',
    '$anything == 5'
  ])('%s', written => {
    expect(mistakeIn(written)).toBeNull()
  })

  test('anything, where any path is a subject', () => {
    expect(mismatch(parseStatement('services.*.ports absent'), 'any path')).toBeNull()
    expect(mismatch(parseStatement('services.*.scale > some'), 'any path')).not.toBeNull()
  })

  test('for some time, where a source watches over time', () => {
    expect(mismatch(parseStatement('tests > 5 for 5m'), subjects, true)).toBeNull()
  })
})

describe('cannot be asked', () => {
  test.each([
    ['testss > 5', 'there is no subject `testss` — did you mean tests?'],
    ['sectoin Rollback exists', 'there is no subject `sectoin Rollback` — did you mean section Rollback?'],
    ['section exists', 'there is no subject `section` — did you mean section NAME?'],
    [
      'weather == 5',
      'there is no subject `weather` — it is one of tests, coverage, duration, size, rps, output, section NAME, tracked, env.NAME'
    ],
    [
      'tests > 5 or nothing > 5',
      'there is no subject `nothing` — it is one of tests, coverage, duration, size, rps, output, section NAME, tracked, env.NAME'
    ],
    ['tests > 90%', '`tests` is not measured in % — write e.g. 60'],
    ['duration < 90%', '`duration` is not measured in % — write e.g. 30s'],
    ['duration < 30', '30 of what? `duration` has a unit — give a unit, e.g. 30s'],
    ['duration < "30"', '30 of what? `duration` has a unit — give a unit, e.g. 30s'],
    ['size in [1KB, 2]', '2 of what? `size` has a unit — give a unit, e.g. 100KB'],
    ['coverage > 0.9', '0.9 is less than one percent — did you mean 90%? Write the % in any case'],
    ['coverage > 0.07', '0.07 is less than one percent — did you mean 7%? Write the % in any case'],
    ['tests == many', '`tests` is a number, and `many` is none — write e.g. 60'],
    ['tests == true', '`tests` is a number — compare it with one, e.g. 60'],
    ['tests contains 5', '`tests` is a number, and `contains` asks for text — compare it with ==, <, <=, > or >='],
    ['duration is empty', '`duration` is a number, and `is empty` asks for text — compare it with ==, <, <=, > or >='],
    [
      'env.CI > main',
      '`>` compares numbers, and `main` is none — write a number; the units are % ms s m h d B KB MB GB Ki Mi Gi /s /min'
    ],
    [
      'env.CI <= 90x',
      '`<=` compares numbers, and `90x` is none — write a number; the units are % ms s m h d B KB MB GB Ki Mi Gi /s /min'
    ],
    ['tracked exists', '`tracked` is true or false, and both are there — write `tracked == true`'],
    ['tracked > 0', '`tracked` is true or false, and both are there — write `tracked == true`'],
    ['output > 5', '`output` is text, and `>` compares numbers — use ==, contains or matches'],
    [
      'tests > 5 for 5m',
      '`for` needs a source that watches over time — leave `for …` out, or put quotes around text that ends so'
    ]
  ])('%s', (written, message) => {
    expect(mistakeIn(written)).toBe(message)
  })

  test('anything, where nothing is a subject', () => {
    expect(mismatch(parseStatement('x == 5'), [])).toEqual({
      fact: 'there is no subject `x`',
      fix: 'nothing can be asked here'
    })
  })
})
