import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { compare } from './compare.ts'
import { judges, openCourt } from './tree-sitter.ts'

const FIXTURES = '__tests__/sources/scan/fixtures'

/** Where the grammar is wrong or looks at less, each with its reason. */
const explained: Readonly<Record<string, readonly string[]>> = {
  elixir: [
    // The grammar does not look into ~H, which holds code.
    'calls.ex:63: dbg is text to the grammar',
    'calls.ex:63: inspect is text to the grammar',
    'calls.ex:65: inspect is text to the grammar',
    // `~S(\\)` ends there for the compiler, whose word counts.
    'calls.ex:77: inspect is text to the grammar'
  ]
}

describe.each(Object.entries(judges))('%s', (language, judge) => {
  test('the lexer and the grammar agree on what is code', async () => {
    const court = await openCourt(judge)
    const folder = `${FIXTURES}/${language}`
    const compared = readdirSync(folder).map(name => compare(name, readFileSync(`${folder}/${name}`, 'latin1'), court))
    court.close()
    expect(compared.flatMap(each => each?.differences ?? [])).toEqual(explained[language] ?? [])
    expect(compared.reduce((sum, each) => sum + (each?.sites ?? 0), 0)).toBeGreaterThan(100)
  })
})
