import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { presets } from '../../../src/config/presets/presets.ts'
import { configJsonSchema } from '../../../src/config/schema/json-schema.ts'
import { sources } from '../../../src/sources/index.ts'
import { fakeSources } from '../../fakes/fake-sources.ts'

const mistakes = new URL('../fixtures/mistakes/', import.meta.url)

const everyField = `
level: A
release: mix.exs
checks:
  docs:
    title: Docs
    severity: warning
    stage: pre-deploy
    when: branch == main
    needs: [tests]
    timeout: 1m
    optional: true
    owner: acme/docs
    help: Write them.
    file: docs/*.md
    expect: [size > 1KB]
  tests: mix test
`

/** Mistakes that a schema cannot see: what one place says is wrong only because of another. */
const beyondSchema = new Set([
  'all-off',
  'conditions-joined-by-a-comma',
  'level-without-level',
  'misspelt-condition',
  'misspelt-need',
  'misspelt-rule',
  'misspelt-subject',
  'needs-itself',
  'needs-what-is-off',
  'off-and-misspelt',
  'off-without-preset',
  'one-equals-sign',
  'nothing-to-scan-for',
  'override-with-another-source',
  'override-without-extends',
  'preset-that-needs-release',
  'preset-twice',
  'release-of-another-kind',
  'unit-of-another-kind',
  'version-without-release',
  'waiver-for-nothing',
  'when-in-a-file'
])

function validator(schema: Record<string, unknown>) {
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema)
  return (text: string) => validate(parse(text))
}

describe('the JSON Schema', () => {
  const isValid = validator(configJsonSchema(fakeSources))

  test('can be made twice, and is the same', () => {
    expect(configJsonSchema(fakeSources)).toEqual(configJsonSchema(fakeSources))
  })

  test.each([
    { what: 'a command', text: 'checks: { tests: mix test }' },
    { what: 'several commands', text: 'checks: { tests: { run: [mix test, mix credo] } }' },
    { what: 'every common field', text: everyField },
    { what: 'presets alone', text: 'extends: elixir' },
    { what: 'an override without a source', text: 'extends: [elixir]\nchecks: { mix-test: { timeout: 20m } }' },
    { what: 'an override with the source', text: 'extends: [elixir]\nchecks: { mix-test: { run: mix test --slow } }' },
    { what: 'a check that is off', text: 'extends: [elixir]\nchecks: { credo: off }' },
    { what: 'a waiver', text: 'checks: { a: b }\nwaivers: [{ check: a, reason: r, by: b, until: "2026-12-31" }]' }
  ])('takes $what', ({ text }) => {
    expect(isValid(text)).toBe(true)
  })

  test.each([
    { what: 'nothing', text: '{}' },
    { what: 'an override of what no preset has', text: 'checks: { tests: { timeout: 20m } }' },
    { what: 'two sources', text: 'checks: { tests: { run: a, scan: b, forbid: c } }' },
    { what: 'two sources in an override', text: 'checks: { mix-test: { run: a, scan: b } }' },
    { what: "another source's field", text: 'checks: { tests: { run: a, forbid: b } }' },
    { what: 'no command', text: 'checks: { tests: "" }' },
    { what: 'no checks', text: 'checks: {}' },
    { what: 'an id with a space', text: 'checks: { "my tests": a }' },
    { what: 'a preset that is not there', text: 'extends: elixer' }
  ])('refuses $what', ({ text }) => {
    expect(isValid(text)).toBe(false)
  })

  test.each(readdirSync(mistakes).filter(name => name.endsWith('.yml')))('agrees with the loader on %s', name => {
    const text = readFileSync(new URL(name, mistakes), 'utf8')
    expect(isValid(text)).toBe(beyondSchema.has(name.replace('.yml', '')))
  })
})

describe('the JSON Schema of the real sources', () => {
  const isValid = validator(configJsonSchema(sources))

  test.each(presets)('takes the preset $name', ({ text }) => {
    expect(isValid(text)).toBe(true)
  })
})
