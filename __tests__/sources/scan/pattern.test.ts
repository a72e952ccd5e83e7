import { expect, test } from '@jest/globals'
import { type CompiledPattern, compilePattern } from '../../../src/sources/scan/engine/pattern.ts'
import { codeOf, RuleSearch } from '../../../src/sources/scan/engine/word-rules.ts'
import { elixirLanguages } from '../../../src/sources/scan/languages/elixir/index.ts'
import type { Rule } from '../../../src/sources/scan/rule.ts'

const [elixir] = elixirLanguages
if (!elixir) throw new Error('no Elixir')

/** @throws Error for what is no pattern */
function compiled(...[pattern, options]: Parameters<typeof compilePattern>): CompiledPattern {
  const made = compilePattern(pattern, options)
  if (!('matchAt' in made)) throw new Error(made.fact)
  return made
}

function find(pattern: string, text: string): readonly string[] {
  const { words, matchAt } = compiled(pattern, {
    start: elixir?.start ?? { syntax: { forms: [] } },
    notAfter: ['.']
  })
  const rule: Rule = {
    id: 'own/rule',
    group: 'debug-print',
    severity: 'error',
    message: '',
    help: '',
    words,
    match: (code, at) => matchAt(code, at)?.span ?? null
  }
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
  ['f("x")', 'f("x"); f("y"); f(x)', ['f("x")']],
  ['f(..., g(...), z)', 'f(g(1), g(2), z)', ['f(g(1), g(2), z)']],
  ['f(..., g(..., y), z)', 'f(g(1, x), g(2, y), z)', ['f(g(1, x), g(2, y), z)']],
  ['f(..., a, ...)', 'f(b, f(a, c))', ['f(a, c)']],
  ['f("...")', 'f("..."); f("x")', ['f("...")']],
  ['Repo.delete_all(...)', 'User |> Repo.delete_all()', ['Repo.delete_all()']],
  ['f(a, ...)', 'f(a); f(a, b); f(ab)', ['f(a)', 'f(a, b)']],
  ['f(...)', 'fn -> f(1) end', ['f(1)']],
  ['f(...)', 'f(f(1))', ['f(f(1))', 'f(1)']]
])('%s in %j', (pattern, text, expected) => {
  expect(find(pattern, text)).toEqual(expected)
})

test.each([
  ['...', '... has ... outside of brackets'],
  ['f(x', 'f(x has ( without its other half'],
  ['f("x', 'f("x has ( without its other half'],
  ['x = ...', 'x = ... has ... outside of brackets'],
  ['(..., f)', '(..., f) holds no word before its first ...'],
  [`f(${'x, '.repeat(60)}y)`, `f(${'x, '.repeat(60)}y) is longer than 100 words and marks`],
  [`f(${'..., '.repeat(10)}...)`, `f(${'..., '.repeat(10)}...) has more than 10 times ...`]
])('%s is refused', (pattern, fact) => {
  expect(() => find(pattern, 'x')).toThrow(fact)
})

test('a pattern with many gaps reads each token of the brackets but a few times', () => {
  const code = codeOf(`f(${'a, '.repeat(2000)}b)`, elixir ?? { start: { syntax: { forms: [] } } })
  let asked = 0
  const kind = code.kind.bind(code)
  code.kind = index => {
    asked += 1
    return kind(index)
  }
  const pattern = compiled(`f(${'..., a, '.repeat(9)}..., z)`, {
    start: elixir?.start ?? { syntax: { forms: [] } },
    notAfter: []
  })
  expect(pattern.matchAt(code, 0)).toBeNull()
  expect(asked).toBeLessThan(4000 * 30 * 8)
})

test('ten gaps are not too many', () => {
  expect(compiled(`f(${'..., '.repeat(9)}...)`, { start: elixir.start, notAfter: [] }).words).toEqual(['f'])
})
