import { expect, test } from '@jest/globals'
import { sources } from '../../src/sources/index.ts'
import { compareConfigs } from '../../src/trust/changes/compare-configs.ts'
import { rulesOf, told, usual } from './rules-of.ts'

const matcher = (owner: string) => JSON.stringify({ problemMatcher: [{ owner, pattern: [{ regexp: '^(.*)$' }] }] })
const naming = (path: string) => `checks:\n  lint:\n    run: make lint\n    matcher: ${path}\n`
const without = 'checks:\n  lint:\n    run: make lint\n    expect: errors == 0\n'
const base = { [usual]: naming('a.json'), 'a.json': matcher('base') }

/** What a change from `base` does to the rules. */
async function changesTo(head: Readonly<Record<string, string>>) {
  const { config, proposed } = await rulesOf({ base, head })
  if (proposed?.kind !== 'config') return proposed
  return compareConfigs({ was: config, is: proposed.config, sources }).map(({ message }) => message)
}

const unclear = 'which way cannot be told, so it counts as weaker'

test.each([
  { name: 'leaves it', head: base, changes: [] },
  {
    name: 'edits it',
    head: { ...base, 'a.json': matcher('change') },
    changes: [`matcher: what a.json says is changed; ${unclear}`]
  },
  { name: 'moves it', head: { [usual]: naming('b.json'), 'b.json': matcher('base') }, changes: [] },
  {
    name: 'names another',
    head: { ...base, [usual]: naming('b.json'), 'b.json': matcher('change') },
    changes: [`matcher: a.json is now b.json; ${unclear}`]
  },
  {
    name: 'names none any more',
    head: { [usual]: without },
    changes: [`matcher: a.json is gone; ${unclear}`, 'errors == 0 where it is told is now errors == 0']
  }
])('a change that $name', async ({ head, changes }) => expect(await changesTo(head)).toEqual(changes))

test('a change that takes it away cannot be used', async () => {
  expect(await changesTo({ [usual]: naming('a.json') })).toMatchObject({
    kind: 'unusable',
    mistakes: [{ path: usual, line: 4, key: 'checks.lint.matcher' }]
  })
})

test('one that the base lacks can be brought by a change', async () => {
  const rules = rulesOf({ base: { [usual]: naming('a.json') }, head: base })
  expect(await told(rules)).toEqual({ from: 'mending', checks: ['lint'], change: ['lint'] })
})
