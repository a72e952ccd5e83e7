import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Observation, Unit, Value } from '../../src/domain/observation.ts'
import { Quantity, units } from '../../src/domain/observation.ts'
import { evaluate } from '../../src/statement/evaluate.ts'
import { toMeasure } from '../../src/statement/measure.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { dimensionOf } from '../../src/statement/units.ts'
import { plainRegexes } from '../fakes/fake-ports.ts'

function judge(written: string, values: readonly (Value | undefined)[]) {
  const observations: Observation[] = values.map(value => ({ value, place: null }))
  return evaluate(parseStatement(written), () => ({ kind: 'observed', observations }), plainRegexes)
}

const amount = fc.oneof(fc.integer({ min: -200, max: 200 }), fc.double({ min: -200, max: 200, noNaN: true }))
const quantity = (unit: fc.Arbitrary<Unit>) =>
  fc.tuple(amount, unit).map(([amount, unit]) => new Quantity(amount, unit))
const anyUnit = fc.constantFrom(...units)
const scalar = fc.oneof(fc.constantFrom('a', 'b', '', '5', '5s', 'true'), fc.boolean(), amount, quantity(anyUnit))
const value: fc.Arbitrary<Value | undefined> = fc.oneof(
  scalar,
  fc.constantFrom(undefined, null),
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b'), scalar)
)

test('a statement and its opposite never both pass', async () => {
  const opposites = fc.constantFrom(
    ['x == a', 'x != a'],
    ['x == 5', 'x != 5'],
    ['x == [a, 5]', 'x != [a, 5]'],
    ['x contains a', 'x not contains a'],
    ['x matches /a/', 'x not matches /a/'],
    ['x exists', 'x absent'],
    ['x < 5s', 'x >= 5s'],
    ['x <= 90%', 'x > 90%']
  )
  await fc.assert(
    fc.property(opposites, fc.array(value, { maxLength: 4 }), (pair, values) => {
      const passed = pair.filter(written => judge(written, values).status === 'passed')
      expect(passed.length).toBeLessThan(2)
    })
  )
})

test('what passes for all passes for any, and never for none', async () => {
  const statements = fc.constantFrom('x == a', 'x != a', 'x > 5', 'x contains a', 'x absent', 'x is empty')
  await fc.assert(
    fc.property(statements, fc.array(value, { maxLength: 4 }), (written, values) => {
      const isPassed = judge(written, values).status === 'passed'
      expect(isPassed && (values.length === 0 || judge(`any ${written}`, values).status !== 'passed')).toBe(false)
    })
  )
})

test('the number that is shown gives the same verdict as the number that was seen', async () => {
  const alike = anyUnit.chain(unit =>
    fc.record({
      seen: quantity(fc.constantFrom(...units.filter(other => dimensionOf(other) === dimensionOf(unit)))),
      limit: fc.integer({ min: -200, max: 200 }),
      unit: fc.constant(unit),
      operator: fc.constantFrom('==', '!=', '<', '<=', '>', '>=')
    })
  )
  await fc.assert(
    fc.property(alike, ({ seen, limit, unit, operator }) => {
      const written = `x ${operator} ${limit}${unit}`
      const { status, actual } = judge(written, [seen])
      const shown = toMeasure(actual ?? '')
      expect(judge(written, [new Quantity(shown?.amount ?? Number.NaN, shown?.unit ?? unit)]).status).toBe(status)
    }),
    { numRuns: 1000 }
  )
})
