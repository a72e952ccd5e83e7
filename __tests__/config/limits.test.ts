import { describe, expect, test } from '@jest/globals'
import { mistakesIn } from '../fakes/load-text.ts'

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('')

describe('limits', () => {
  test.each([
    { unknown: 100, told: 100 },
    { unknown: 101, told: 100 }
  ])('of $unknown mistakes $told are told', async ({ unknown, told }) => {
    const text = `checks:\n  a:\n    run: x\n${lines(unknown, index => `    zzzzzzzz${index}: 1\n`)}`
    expect((await mistakesIn(text)).length).toBe(told)
  })

  test.each([
    { broken: 20, told: 20 },
    { broken: 21, told: 20 }
  ])('of $broken lines that are no YAML $told are told', async ({ broken, told }) => {
    expect((await mistakesIn(lines(broken, index => `k${index}: @x\n`))).length).toBe(told)
  })

  test.each([
    { length: 65_536, told: ['checks.b.severity', null] },
    { length: 65_537, told: [null] }
  ])('of $length characters, mistakes besides what is no YAML are told: $told', async ({ length, told }) => {
    const broken = 'checks:\n  b: {run: x, severity: eror}\n  a: @x\n'
    const keys = (await mistakesIn(broken.padEnd(length, '#'))).map(line => /: (checks\S+): /.exec(line)?.[1] ?? null)
    expect(keys).toEqual(told)
  })

  // The list holds one value more than it has items: itself.
  test.each([
    { items: 9_999, isTold: false },
    { items: 10_000, isTold: true }
  ])('an alias for $items items is too much: $isTold', async ({ items, isTold }) => {
    const text = `a: &a [${'x,'.repeat(items)}]\nb: *a\n`
    const told = (await mistakesIn(text)).filter(mistake =>
      mistake.includes('aliases stand for more than 10000 values')
    )
    expect(told.length).toBe(isTold ? 1 : 0)
  })

  // The value of a top-level key is one level deep.
  test.each([
    { depth: 31, isTold: false },
    { depth: 32, isTold: true }
  ])('$depth lists in each other are too deep: $isTold', async ({ depth, isTold }) => {
    const text = `a: ${'['.repeat(depth)}x${']'.repeat(depth)}\n`
    const told = (await mistakesIn(text)).filter(mistake => mistake.includes('nested too deeply'))
    expect(told.length).toBe(isTold ? 1 : 0)
  })
})
