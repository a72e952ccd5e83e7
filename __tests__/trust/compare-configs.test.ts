import { describe, expect, test } from '@jest/globals'
import { ruleChanges } from './rule-changes.ts'

const unclear = 'which way cannot be told, so it counts as weaker'

type Row = { was: string; is: string; changes: readonly string[] }

const two = 'checks:\n  a: mix test\n  b: mix credo\n'

/** Whole configs. */
const wholes: readonly (Row & { name: string })[] = [
  { name: 'a check less', was: two, is: 'checks:\n  a: mix test\n', changes: ['weaker b: the check is gone (run)'] },
  { name: 'a check more', was: 'checks:\n  a: mix test\n', is: two, changes: ['stronger b: the check is new (run)'] },
  { name: 'another order', was: two, is: 'checks:\n  b: mix credo\n  a: mix test\n', changes: [] },
  {
    name: 'a need less',
    was: 'checks:\n  a: mix test\n  b: { run: mix credo, needs: a }\n',
    is: two,
    changes: ['weaker b: needs: a is gone']
  },
  {
    name: 'a check of a preset turned off',
    was: 'extends: docker\n',
    is: 'extends: docker\nchecks:\n  hadolint: off\n',
    changes: ['weaker hadolint: the check is gone (run)']
  },
  {
    name: 'a check of a preset made milder',
    was: 'extends: docker\n',
    is: 'extends: docker\nchecks:\n  hadolint: { severity: notice }\n',
    changes: ['weaker hadolint: severity: error is now notice']
  },
  {
    name: 'a level',
    was: `level: A\n${two}`,
    is: `level: B\n${two}`,
    changes: [`weaker level: A is now B; ${unclear}`]
  },
  {
    name: 'another file for the version',
    was: `release: mix.exs\n${two}`,
    is: `release: VERSION\n${two}`,
    changes: [`weaker release: mix.exs is now VERSION; ${unclear}`]
  },
  {
    name: 'an own rule that finds something else',
    was: `rules: [{ id: own/a, text: a }]\n${two}`,
    is: `rules: [{ id: own/a, text: b }]\n${two}`,
    changes: [`weaker rules: [{"id":"own/a","text":"a"}] is now [{"id":"own/a","text":"b"}]; ${unclear}`]
  },
  {
    name: 'an own rule that says it otherwise',
    was: `rules: [{ id: own/a, text: a, message: A }]\n${two}`,
    is: `rules: [{ id: own/a, text: a, help: B }]\n${two}`,
    changes: []
  },
  {
    name: 'an own rule more',
    was: two,
    is: `rules: [{ id: own/a, text: a }]\n${two}`,
    changes: ['stronger rules: [{"id":"own/a","text":"a"}] is new']
  }
]

test.each(wholes)('$name', async ({ was, is, changes }) => {
  expect(await ruleChanges({ was, is })).toEqual(changes)
})

test('a deleted config, with the presets that would stand in for it', async () => {
  const changes = await ruleChanges({ was: two, is: null })
  expect(changes.slice(0, 4)).toEqual([
    'weaker .github/readiness.yml is deleted, and the presets elixir stand in',
    'weaker a: the check is gone (run)',
    'weaker b: the check is gone (run)',
    'stronger mix-test: the check is new (run)'
  ])
})

describe('waivers', () => {
  const waiver = (fields: string) => `waivers:\n  - { check: a, ${fields} }\n${two}`
  const open = 'reason: slow, by: ada, until: 2026-12-31'
  test.each([
    { was: two, is: waiver(open), changes: ['weaker a is waived until 2026-12-31 by ada: slow'] },
    { was: waiver(open), is: two, changes: ['stronger the waiver of a until 2026-12-31 is gone'] },
    { was: waiver(open), is: waiver(open), changes: [] },
    {
      was: waiver(open),
      is: waiver(open.replace('12-31', '12-30')),
      changes: ['stronger the waiver of a ends on 2026-12-30 already']
    },
    {
      was: waiver(open),
      is: waiver(open.replace('2026-12-31', '2027-01-01')),
      changes: ['weaker the waiver of a is extended from 2026-12-31 to 2027-01-01']
    },
    {
      was: waiver(open),
      is: waiver(open.replace('ada', 'eve')),
      changes: [`weaker the waiver of a has another name or reason: eve, slow; ${unclear}`]
    }
  ])('$changes', async ({ was, is, changes }) => {
    expect(await ruleChanges({ was, is })).toEqual(changes)
  })
})

describe('freezes', () => {
  const frozen = (from: string, to: string, except = '') =>
    `freeze: [{ from: ${from}, to: ${to}, reason: holidays${except && `, except: [${except}]`} }]\n${two}`
  const week = frozen('2026-12-20', '2026-12-27')
  test.each([
    { was: two, is: week, changes: ['stronger the freeze from 2026-12-20 to 2026-12-27 is new'] },
    { was: week, is: two, changes: ['weaker the freeze from 2026-12-20 to 2026-12-27 does not hold as it did'] },
    { was: week, is: week.replace('holidays', 'audit'), changes: [] },
    {
      was: week,
      is: frozen('2026-12-20', '2026-12-26'),
      changes: ['weaker the freeze from 2026-12-20 to 2026-12-27 does not hold as it did']
    },
    {
      was: week,
      is: frozen('2026-12-20', '2026-12-28'),
      changes: ['stronger the freeze from 2026-12-20 to 2026-12-28 is new']
    },
    {
      was: week,
      is: frozen('2026-12-20', '2026-12-27', 'hotfix'),
      changes: ['weaker the freeze from 2026-12-20 to 2026-12-27 does not hold as it did']
    },
    {
      was: frozen('2026-12-20', '2026-12-27', 'hotfix, security'),
      is: frozen('2026-12-20', '2026-12-27', 'hotfix'),
      changes: ['stronger the freeze from 2026-12-20 to 2026-12-27 except hotfix is new']
    }
  ])('$changes', async ({ was, is, changes }) => expect(await ruleChanges({ was, is })).toEqual(changes))
})

test.each([
  { was: 'max-waivers: 1\n', is: 'max-waivers: 2\n', changes: ['weaker max-waivers: 1 is now 2'] },
  { was: 'max-waivers: 2\n', is: 'max-waivers: 1\n', changes: ['stronger max-waivers: 2 is now 1'] },
  { was: 'max-waivers: 0\n', is: '', changes: ['weaker max-waivers: 0 is gone'] },
  { was: '', is: 'max-waivers: 9\n', changes: ['stronger max-waivers: 9 is new'] },
  { was: '', is: 'weakening: fail\n', changes: ['stronger weakening: approval is now fail'] },
  { was: 'weakening: fail\n', is: '', changes: ['weaker weakening: fail is now approval'] },
  { was: 'publish: [comment, check-run]\n', is: 'publish: comment\n', changes: ['weaker publish: check-run is gone'] },
  { was: '', is: 'concurrency: 1\n', changes: [] }
])('$changes', async ({ was, is, changes }) => {
  expect(await ruleChanges({ was: was + two, is: is + two })).toEqual(changes)
})
