import { expect, test } from '@jest/globals'
import { patternRule } from '../../../src/sources/scan/engine/pattern.ts'
import { codeOf, RuleSearch } from '../../../src/sources/scan/engine/word-rules.ts'
import { elixirLanguages } from '../../../src/sources/scan/languages/elixir/index.ts'

const [elixir] = elixirLanguages
if (!elixir) throw new Error('no Elixir')

function find(pattern: string, text: string): readonly string[] {
  const rule = {
    id: 'own/rule',
    group: 'debug-print',
    severity: 'error',
    message: '',
    help: '',
    ...patternRule(pattern, { start: elixir?.start ?? { syntax: { forms: [] } }, notAfter: ['.'] })
  } as const
  const search = new RuleSearch(elixir ?? { title: '', extensions: [], start: { syntax: { forms: [] } }, rules: [] }, [
    rule
  ])
  return search
    .find(text, () => codeOf(text, elixir ?? { start: { syntax: { forms: [] } } }))
    .map(({ span }) => text.slice(span.start, span.end))
}

test.each([
  ['Logger.debug(...)', 'Logger.debug("x")', ['Logger.debug("x")']],
  ['Logger.debug(...)', 'Logger . debug (\n  f(x), # why\n  y\n)', ['Logger . debug (\n  f(x), # why\n  y\n)']],
  ['Logger.debug(...)', 'Logger.debug()', ['Logger.debug()']],
  ['Logger.debug(...)', 'My.Logger.debug("x")', []],
  ['Logger.debug(...)', '# Logger.debug("x")\n"Logger.debug(1)"', []],
  ['Logger.debug(...)', 'Logger.debugger("x")', []],
  ['f(..., force: true)', 'f(a, [b, c], force: true)', ['f(a, [b, c], force: true)']],
  ['f(..., force: true)', 'f(a, force: false)', []],
  ['Repo.delete_all', 'Repo.delete_all(User)', ['Repo.delete_all']],
  ['f("x")', 'f("x"); f("y"); f(x)', ['f("x")']]
])('%s in %j', (pattern, text, expected) => {
  expect(find(pattern, text)).toEqual(expected)
})

test('a pattern needs a word before its first gap', () => {
  expect(() => find('...', 'x')).toThrow('... holds no word before its first ...')
})
