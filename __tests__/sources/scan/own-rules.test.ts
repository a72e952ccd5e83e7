import { expect, test } from '@jest/globals'
import { loadConfig } from '../../../src/config/load.ts'
import { ConfigError } from '../../../src/domain/errors.ts'
import { createRegexes } from '../../../src/platform/regexes.ts'
import { sources } from '../../../src/sources/index.ts'
import { fixFile } from '../../../src/sources/scan/fixes/fix-file.ts'
import { runScan } from '../../../src/sources/scan/run-scan.ts'
import { Search } from '../../../src/sources/scan/search.ts'
import { isRefusal, readSelector, type Written } from '../../../src/sources/scan/selector.ts'
import { ownRulesIn } from '../../../src/sources/scan/settings.ts'
import { type FakeTree, fakeFiles } from '../../fakes/fake-files.ts'
import { fakePorts } from '../../fakes/fake-ports.ts'
import { seen } from './run-check.ts'

async function run(tree: FakeTree, forbid: readonly Written[], rules: readonly unknown[] = []) {
  const fields = { forbid, require: [], exclude: [] }
  const task = { id: 'own', main: ['**'], fields, expect: [], isOptional: false, timeoutMs: 1000, settings: { rules } }
  const ports = { ...fakePorts({ files: fakeFiles(tree) }), regexes: createRegexes(50) }
  return runScan(task, ports, new AbortController().signal)
}

async function found(...args: Parameters<typeof run>): Promise<readonly string[]> {
  const outcome = await run(...args)
  if (outcome.kind !== 'ran') return [`${outcome.kind}: ${outcome.kind === 'broken' ? outcome.reason : ''}`]
  return outcome.findings.map(
    ({ rule, message, location }) => `${location?.path}:${location?.startLine} ${rule}: ${message}`
  )
}

const tree: FakeTree = {
  'a.ex': 'Logger.debug(\n  "x"\n)\n# Logger.debug("y")\n"Logger.debug(1)"\nMy.Logger.debug("z")\n',
  'b.py': 'Logger.debug("x")\n',
  'c.txt': 'Logger.debug("x")\n'
}

test('a pattern finds code, in every language that can write it', async () => {
  expect(await found(tree, [{ pattern: 'Logger.debug(...)' }])).toEqual([
    'a.ex:1 Logger.debug(...): Logger.debug(...) must not stand here',
    'b.py:1 Logger.debug(...): Logger.debug(...) must not stand here'
  ])
})

test('the same text is searched for in comments and strings too', async () => {
  expect(await found({ 'a.ex': '# Logger.debug(1)\n' }, ['Logger.debug('])).toEqual([
    'a.ex:1 Logger.debug(: Logger.debug( must not stand here'
  ])
})

const rules = [
  {
    id: 'own/no-debug',
    languages: 'elixir',
    pattern: 'Logger.debug(...)',
    message: 'Debug logging',
    severity: 'warning'
  },
  { id: 'own/no-todo', text: 'TODO' },
  { id: 'own/no-key', regex: 'key_\\d+', languages: ['python'] }
]

test.each<{ name: string; tree: FakeTree; forbid: readonly Written[]; expected: readonly string[] }>([
  {
    name: 'a pattern in its language',
    tree,
    forbid: ['own/no-debug'],
    expected: ['a.ex:1 own/no-debug: Debug logging']
  },
  {
    name: 'a text in any file',
    tree: { 'a.md': 'TODO\n' },
    forbid: ['own/no-todo'],
    expected: ['a.md:1 own/no-todo: own/no-todo must not stand here']
  },
  {
    name: 'a regex in its language',
    tree: { 'a.md': 'key_1\n', 'a.py': '"key_1"\n' },
    forbid: ['own/no-key'],
    expected: ['a.py:1 own/no-key: own/no-key must not stand here']
  },
  {
    name: 'all of them',
    tree: { 'a.py': 'key_1 = 1 # TODO\n' },
    forbid: ['own/*'],
    expected: [
      'a.py:1 own/no-todo: own/no-todo must not stand here',
      'a.py:1 own/no-key: own/no-key must not stand here'
    ]
  }
])('own rules find $name', async ({ tree: files, forbid, expected }) => {
  expect(await found(files, forbid, rules)).toEqual(expected)
})

test('a pattern leaves definitions alone', async () => {
  expect(await found({ 'a.ex': 'def f(x), do: g(f(x))\n' }, [{ pattern: 'f(...)' }])).toEqual([
    'a.ex:1 f(...): f(...) must not stand here'
  ])
})

test('an own rule can be ignored with a reason', async () => {
  const outcome = await run(
    { 'a.ex': 'Logger.debug(1) # gate-ignore: own/no-debug — wanted\n' },
    ['own/no-debug'],
    rules
  )
  expect(seen(outcome, 'own/no-debug')).toBeUndefined()
})

test('an own rule whose language has no file proves nothing', async () => {
  expect(seen(await run({ 'a.py': '' }, ['own/no-debug'], rules), 'own/no-debug')).toBe(
    'own/no-debug reads Elixir, EEx, HEEx, and none of the 1 files is that'
  )
})

test.each([
  ['/(a+)+$/', `${'a'.repeat(60)}!`],
  ['/(?:a|a)*b/', 'a'.repeat(60)],
  ['/(?=(a+)+$)x/', `${'a'.repeat(60)}!`]
])('%s ends in an error or in time', async (regex, text) => {
  const outcome = await run({ 'a.txt': text }, [regex])
  expect(['ran', 'broken']).toContain(outcome.kind)
})

test.each([
  [
    'a.ex',
    { pattern: 'Logger.debug(...)', fix: 'Logger.info(...)' },
    'Logger.debug("é", a: 1)\n',
    'Logger.info("é", a: 1)\n'
  ],
  ['a.ex', { pattern: 'f(a, ..., b, ...)', fix: 'g(..., [...])' }, 'f(a, 1, 2, b, 3)\n', 'g(1, 2, [3])\n'],
  ['a.ex', { pattern: 'old(...)', fix: 'new(...)' }, 'old(old(1))\n', 'new(new(1))\n'],
  ['a.py', { pattern: 'trace(...)', fix: '' }, 'x = 1\ntrace(x)\ny = trace(x)\n', 'x = 1\ny = trace(x)\n'],
  ['a.md', { text: 'colour', fix: 'color' }, 'é colour\n', 'é color\n'],
  ['a.md', { regex: 'foo\\d', fix: 'bar' }, 'é foo1 foo2\n', 'é bar bar\n'],
  ['a.ex', { pattern: 'f(...)', fix: 'g(...)' }, 'f( # why\n  1)\n', 'f( # why\n  1)\n']
])('%s: %j makes of %j %j', (path, rule, before, after) => {
  const read = readSelector('own/a', ownRulesIn({ rules: [{ id: 'own/a', ...rule }] }))
  if (isRefusal(read)) throw new Error(read.fact)
  const search = new Search([read], { regexes: createRegexes(50), message: null })
  const fixed = fixFile({ path, bytes: Buffer.from(before) }, search, () => true)
  expect(fixed.kind === 'fixed' ? Buffer.from(fixed.bytes).toString() : before).toBe(after)
})

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
    '  - { id: own/a, pattern: f(...), fix: "f(..., 1)" }',
    'x',
    ['2:35 rules.0.fix: what the fix writes is found by the rule again | write something else, or leave the fix out']
  ],
  [
    '  - { id: own/a, pattern: f(...), fix: "g(..., ...)" }',
    'x',
    ['2:35 rules.0.fix: the fix has 2 times ..., the pattern 1 | use each ... once']
  ],
  ['  - { id: own/a, text: x, sevrity: error }', 'x', ['2:27 rules.0.sevrity: unknown key | take it out']],
  [
    '  - { id: own/a, text: x }\n  - { id: own/a, text: y }',
    'x',
    ['3:7 rules.1.id: there are two rules own/a | give one of them another id']
  ]
])('%s and forbid: %s', async (own, forbid, expected) => {
  expect(await mistakes(config(own, forbid))).toEqual(expected)
})
