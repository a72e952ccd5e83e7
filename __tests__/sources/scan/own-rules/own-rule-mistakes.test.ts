import { expect, test } from '@jest/globals'
import { loadConfig } from '../../../../src/config/load.ts'
import { ConfigError } from '../../../../src/domain/errors.ts'
import { sources } from '../../../../src/sources/index.ts'
import { fakeFiles } from '../../../fakes/fake-files.ts'

const config = (own: string, forbid: string) =>
  `rules:\n${own}\nchecks:\n  own:\n    scan: "**"\n    forbid: ${forbid}\n`

async function mistakes(text: string): Promise<readonly string[]> {
  try {
    const files = fakeFiles({ 'r.yml': text })
    await loadConfig({ files, path: 'r.yml', sources, env: {} })
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.mistakes.map(({ line, column, key, fact, fix }) => `${line}:${column} ${key}: ${fact} | ${fix}`)
  }
}

test.each([
  ['  - { id: own/a, pattern: f(...) }', 'own/a', []],
  ['  - { id: own/a, pattern: f(...) }', '[{ pattern: "g(...)" }, own/a]', []],
  [
    '  - { id: own/a, pattern: f(...) }',
    'own/b',
    ['6:5 checks.own.forbid: own/b: the config has no such rule | did you mean own/a?']
  ],
  [
    '  - { id: own/a, pattern: f(...) }',
    '{ pattern: "f(" }',
    ['6:15 checks.own.forbid.pattern: f( has ( without its other half | write both, with ... between them']
  ],
  ['  - { id: a, text: x }', 'x', ['2:7 rules.0.id: a is no id of a rule | write own/ and words: own/no-debug-log']],
  ['  - { id: own/a }', 'x', ['2:5 rules.0: the rule says not what to find | add pattern:, text: or regex:']],
  [
    '  - { id: own/a, text: x, regex: y }',
    'x',
    ['2:27 rules.0.regex: the rule says twice what to find | make a rule of each']
  ],
  [
    '  - { id: own/a, regex: "(" }',
    'x',
    [
      '2:18 rules.0.regex: /(/ is no regular expression: Unterminated group | mend it, or write plain text without the slashes'
    ]
  ],
  [
    '  - { id: own/a, text: x, languages: elixr }',
    'x',
    ['2:27 rules.0.languages: elixr is no language that can be scanned | did you mean elixir?']
  ],
  [
    '  - { id: own/a, pattern: "..." }',
    'x',
    ['2:18 rules.0.pattern: ... has ... outside of brackets | write it where arguments stand: f(...)']
  ],
  [
    '  - { id: own/a, pattern: /f.*/i }',
    '{ pattern: /f/ }',
    [
      '2:18 rules.0.pattern: a pattern is code, and this is written like a regex | write regex: in a rule, and in forbid or require the regex alone',
      '6:15 checks.own.forbid.pattern: a pattern is code, and this is written like a regex | write regex: in a rule, and in forbid or require the regex alone'
    ]
  ],
  [
    '  - { id: own/a, pattern: f(...), fix: "f(..., 1)" }',
    'x',
    ['2:35 rules.0.fix: what the fix writes is found by the rule again | write something else, or leave the fix out']
  ],
  [
    '  - { id: own/a, pattern: f(...), fix: "g(..., ...)" }',
    'x',
    ['2:35 rules.0.fix: the fix has 2 times ..., the pattern 1 | use each ... once']
  ],
  ['  - { id: own/a, regex: "^(?=a)((((a+)+)+)+)+$", fix: aaaaaaaaaaaaaaaaaaa! }', 'x', []],
  ['  - { id: own/a, text: x, sevrity: error }', 'x', ['2:27 rules.0.sevrity: unknown key | take it out']],
  [
    '  - { id: own/a, text: x }\n  - { id: own/a, text: y }',
    'x',
    ['3:7 rules.1.id: there are two rules own/a | give one of them another id']
  ]
])('%s and forbid: %s', async (own, forbid, expected) => {
  expect(await mistakes(config(own, forbid))).toEqual(expected)
})
