import { describe, expect, test } from '@jest/globals'
import type { Value } from '../../src/domain/observation.ts'
import { observedOne, Quantity } from '../../src/domain/observation.ts'
import type { Regexes } from '../../src/domain/ports.ts'
import { RegexTimeout } from '../../src/domain/safe-regex.ts'
import { evaluate } from '../../src/statement/evaluate.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { plainRegexes } from '../fakes/fake-ports.ts'

/** On the text `slow` every regex takes too long. */
const regexes: Regexes = {
  compile: (source, flags) => {
    const regex = plainRegexes.compile(source, flags)
    return { ...regex, test: text => (text === 'slow' ? fail(source) : regex.test(text)) }
  }
}

function fail(source: string): never {
  throw new RegexTimeout(source, 1000)
}

function judgeOne(written: string, value: Value | undefined) {
  const { status, actual } = evaluate(parseStatement(written), () => observedOne(value), regexes)
  return `${status}: ${actual}`
}

const q = (amount: number, unit: Quantity['unit']) => new Quantity(amount, unit)

const judged: Readonly<Record<string, readonly (readonly [Value | undefined, string, string])[]>> = {
  numbers: [
    [0, 'x == 0', 'passed: 0'],
    [1, 'x == 0', 'failed: 1'],
    [1, 'x != 0', 'passed: 1'],
    [5, 'x < 5', 'failed: 5'],
    [5, 'x <= 5', 'passed: 5'],
    [5, 'x > 5', 'failed: 5'],
    [5, 'x >= 5', 'passed: 5'],
    [1, 'x in [0, 1]', 'passed: 1'],
    [2, 'x in [0, 1]', 'failed: 2'],
    [-0, 'x == 0', 'passed: 0'],
    [0.1 + 0.2, 'x == 0.3', 'failed: 0.30000000000000004'],
    [Number.NaN, 'x == 0', 'broken: NaN is no number'],
    [Number.POSITIVE_INFINITY, 'x > 0', 'broken: Infinity is no number']
  ],
  'numbers that are written as text': [
    ['30', 'x >= 10', 'passed: 30'],
    ['0.50', 'x == 0.5', 'passed: 0.50'],
    [8001, 'x == "8001"', 'passed: 8001'],
    ['1m30s', 'x <= 90s', 'passed: 1m30s'],
    ['256Mi', 'x < 1Gi', 'passed: 256Mi'],
    ['many', 'x >= 10', 'broken: what was seen is no number'],
    ['many', 'x == 10', 'failed: many'],
    ['3.1', 'x == "3.10"', 'failed: 3.1']
  ],
  units: [
    [q(0.5, 's'), 'x == 500ms', 'passed: 500ms'],
    [q(90, 's'), 'x > 1m', 'passed: 1.5m'],
    [q(1, 'Ki'), 'x == 1024B', 'passed: 1024B'],
    [q(60, '/min'), 'x == 1/s', 'passed: 1/s'],
    [q(35, '%'), 'x == 35%', 'passed: 35%'],
    [0.35, 'x == 35%', 'passed: 0.35'],
    [q(93.4, '%'), 'x > 90', 'passed: 93.4%'],
    [0, 'x < 1%', 'passed: 0'],
    [1, 'x == 100%', 'passed: 1'],
    [50, 'x > 90%', 'broken: 50 and 90% cannot be compared: give both the same kind of unit'],
    [q(5, 's'), 'x < 30', 'broken: 5s and 30 cannot be compared: give both the same kind of unit'],
    [q(5, 's'), 'x < 30%', 'broken: 5s and 30% cannot be compared: give both the same kind of unit'],
    [q(5, 's'), 'x > 0', 'passed: 5s'],
    [0, 'x < 5s', 'passed: 0'],
    [q(0, 's'), 'x < 90%', 'broken: 0s and 90% cannot be compared: give both the same kind of unit'],
    ['500m', 'x <= 1', 'broken: 500m and 1 cannot be compared: give both the same kind of unit'],
    [q(5, 's'), 'x != 30', 'broken: 5s and 30 cannot be compared: give both the same kind of unit']
  ],
  'what is shown never contradicts the verdict': [
    [q(89.996, '%'), 'x >= 90%', 'failed: 89.996%'],
    [q(89.994, '%'), 'x >= 90%', 'failed: 89.99%'],
    [q(200 / 3, '%'), 'x >= 66.67%', 'failed: 66.667%'],
    [q(200 / 3, '%'), 'x > 60%', 'passed: 66.67%'],
    [q(29_999.999, 'ms'), 'x < 30s', 'passed: 29.999999s'],
    [q(4210, 'ms'), 'x < 10m', 'passed: 4.21s'],
    [q(63_213, 'ms'), 'x < 30s', 'failed: 63.21s'],
    [q(12, 'B'), 'x > 100KB', 'failed: 12B'],
    [q(82_311, 'B'), 'x < 100KB', 'passed: 82.31KB'],
    [-0.001, 'x >= 0', 'failed: -0.001'],
    [-0.001, 'x < 5', 'passed: 0']
  ],
  text: [
    ['prod', 'x == prod', 'passed: prod'],
    ['Prod', 'x == prod', 'failed: Prod'],
    ['prod', 'x != prod', 'failed: prod'],
    ['true', 'x == true', 'passed: true'],
    [true, 'x == true', 'passed: true'],
    [false, 'x == true', 'failed: false'],
    [1, 'x == true', 'failed: 1'],
    ['a-b', 'x contains -', 'passed: a-b'],
    ['a-b', 'x not contains -', 'failed: a-b'],
    ['a-b', 'x contains [a, c]', 'failed: a-b'],
    ['a-b', 'x not contains [c, b]', 'failed: a-b'],
    ['60 tests', 'x matches /^\\d+/', 'passed: 60 tests'],
    ['60 tests', 'x not matches /^\\d+/', 'failed: 60 tests'],
    [60, 'x matches /^6/', 'passed: 60'],
    ['slow', 'x matches /a/', 'broken: /a/ is too costly on one text: it was stopped within 1000 ms'],
    ['slow', 'x not matches /a/', 'broken: /a/ is too costly on one text: it was stopped within 1000 ms'],
    ['', 'x is empty', 'passed: ""'],
    ['\n', 'x is empty', 'failed: "\\n"'],
    [' a', 'x is empty', 'failed: " a"'],
    ['x'.repeat(81), 'x is empty', `failed: ${'x'.repeat(80)}…`],
    [0, 'x is empty', 'failed: 0']
  ],
  'lists and maps': [
    [['ALL'], 'x contains ALL', 'passed: [ALL]'],
    [['ALLOW'], 'x contains ALL', 'failed: [ALLOW]'],
    [['a', 'b'], 'x contains [b, a]', 'passed: [a, b]'],
    [['a', 'b'], 'x not contains [c, b]', 'failed: [a, b]'],
    [[8001], 'x contains 8001', 'passed: [8001]'],
    [[null, ['a'], { a: 1 }], 'x contains a', 'failed: [no value, [a], {a}]'],
    [['a', 'b'], 'x == [a, b]', 'passed: [a, b]'],
    [['b', 'a'], 'x == [a, b]', 'failed: [b, a]'],
    [['a'], 'x == [a, b]', 'failed: [a]'],
    [['a', 'b'], 'x != [a, b]', 'failed: [a, b]'],
    [['size=5m'], 'x matches /size/', 'passed: [size=5m]'],
    [['size=5m'], 'x not matches /size/', 'failed: [size=5m]'],
    [{ a: 1 }, 'x contains a', 'passed: {a}'],
    [{ a: 1 }, 'x contains toString', 'failed: {a}'],
    [{}, 'x is empty', 'passed: {}'],
    [[], 'x is empty', 'passed: []'],
    [['root'], 'x != root', 'broken: a list or map is compared with one value: use contains'],
    [{ a: 1 }, 'x == a', 'broken: a list or map is compared with one value: use contains'],
    [{ a: 1 }, 'x matches /a/', 'broken: a map is no text'],
    ['a', 'x == [a]', 'broken: what was seen is no list: use in'],
    [['a'], 'x > 5', 'broken: what was seen is no number']
  ],
  'what is there': [
    ['', 'x exists', 'passed: ""'],
    [false, 'x exists', 'passed: false'],
    [0, 'x absent', 'failed: 0'],
    [undefined, 'x absent', 'passed: absent']
  ]
}

describe.each(Object.entries(judged))('%s', (_, rows) => {
  test.each(rows.map(([value, written, end]) => ({ value, written, end })))('$value, $written → $end', row => {
    expect(judgeOne(row.written, row.value)).toBe(row.end)
  })
})

const everyOperator = [
  'x == a',
  'x != a',
  'x < 5',
  'x <= 5',
  'x > 5',
  'x >= 5',
  'x contains a',
  'x not contains a',
  'x matches /a/',
  'x not matches /a/',
  'x in [a]',
  'x exists',
  'x absent',
  'x is empty'
]

describe('nothing was proven', () => {
  test.each(everyOperator.filter(written => written !== 'x absent'))('by what is absent: %s', written => {
    expect(judgeOne(written, undefined)).toBe('failed: absent')
  })

  test.each(everyOperator.filter(written => written !== 'x is empty'))('by a key without a value: %s', written => {
    expect(judgeOne(written, null)).toBe('failed: no value')
  })

  test.each(everyOperator)('by no observation: %s', written => {
    const nothing = { kind: 'observed', observations: [] } as const
    expect(evaluate(parseStatement(written), () => nothing, regexes)).toEqual({
      status: 'broken',
      actual: 'nothing was there to look at',
      failures: []
    })
  })
})
