import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { loadConfig } from '../../src/config/load.ts'
import { presets } from '../../src/config/presets/presets.ts'
import { ConfigError, UserError } from '../../src/domain/errors.ts'
import { sources } from '../../src/sources/index.ts'
import { fakeFiles } from '../fakes/fake-files.ts'

const fixtures = new URL('fixtures/', import.meta.url)

const seeds = ['yaml', 'mistakes', 'at-once']
  .flatMap(folder => readdirSync(new URL(folder, fixtures)).map(name => new URL(`${folder}/${name}`, fixtures)))
  .filter(({ pathname }) => pathname.endsWith('.yml'))
  .map(file => readFileSync(file, 'utf8'))
  .concat(presets.map(({ text }) => text))

/** What a config is made of, and what breaks one. */
const pieces = [
  ...': |- |[|]|{|}|,|#| #|*|&|!|<<: |"|\'|>|%|@|`|?|\n|\r|\t|  |\0|\u00a0|\ufeff|\ud800|__proto__|~|on|1e999|.nan'.split(
    '|'
  ),
  '|',
  '---\n',
  'checks:\n',
  'extends: elixir\n',
  'expect: ',
  'run: ',
  '$version',
  'any text matches /(/ or '
]

const mutation = fc.record({
  at: fc.nat(),
  cut: fc.nat({ max: 12 }),
  insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 }))
})

const mutated = fc
  .tuple(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([seed, mutations]) =>
    mutations.reduce((text, { at, cut, insert }) => {
      const start = at % (text.length + 1)
      return text.slice(0, start) + insert + text.slice(start + cut)
    }, seed)
  )

/** What came of it; anything thrown that the user cannot mend rises. */
async function outcomeOf(content: string | Uint8Array): Promise<'config' | 'error'> {
  try {
    const files = fakeFiles({ 'r.yml': content })
    const { checks } = await loadConfig({ files, path: 'r.yml', sources, env: {} })
    return checks.length > 0 ? 'config' : 'error'
  } catch (error) {
    if (error instanceof UserError) return 'error'
    // An empty list would be a refusal that says nothing, a control character an attack on the terminal.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (error instanceof ConfigError && /^[^\x00-\x08\x0b-\x1f]+$/.test(error.message)) return 'error'
    throw error
  }
}

describe('any text is a config or a mistake', () => {
  test.each([
    { what: 'mutated configs', arbitrary: mutated },
    { what: 'random text', arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    {
      what: 'pieces of YAML',
      arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(all => all.join(''))
    },
    { what: 'random bytes', arbitrary: fc.uint8Array({ maxLength: 100 }) }
  ])('$what', async ({ arbitrary }) => {
    await fc.assert(
      fc.asyncProperty(arbitrary as fc.Arbitrary<string | Uint8Array>, async content => {
        expect(['config', 'error']).toContain(await outcomeOf(content))
      }),
      { numRuns: 300 }
    )
  })
})

describe('a lot of one thing is refused', () => {
  const many = (text: string) => text.repeat(Math.floor(2 ** 15 / text.length))
  test.each([
    '[',
    '{a: ',
    '- ',
    '? ',
    ': ',
    '&a ',
    '!a ',
    '*a ',
    ',',
    ']',
    '"',
    "'",
    '\n',
    'a: b\n',
    'x ',
    '#\n',
    '- a\n',
    '\r',
    '(/'
  ])('%j', async text => {
    expect(await outcomeOf(many(text))).toBe('error')
  })
})
