import { expect, test } from '@jest/globals'
import { createRegexes } from '../../../../src/platform/regexes.ts'
import { fixFile } from '../../../../src/sources/scan/fixes/fix-file.ts'
import { runScan } from '../../../../src/sources/scan/run-scan.ts'
import { Search } from '../../../../src/sources/scan/search.ts'
import { isRefusal, readSelector, type Written } from '../../../../src/sources/scan/selector.ts'
import { ownRulesIn } from '../../../../src/sources/scan/settings.ts'
import { type FakeTree, fakeFiles } from '../../../fakes/fake-files.ts'
import { fakePorts } from '../../../fakes/fake-ports.ts'
import { seen } from '../run-check.ts'

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

test.each([
  ['a.js', '$log(...)', 'x = $log(1)\n'],
  ['a.php', '$log->debug(...)', '<?php\n$log->debug(1);\n'],
  ['a.py', 'журнал(...)', 'x = 1; журнал(2)\n'],
  ['a.ex', 'f("é", ...)', 'f("é", 1)\n'],
  ['a.rb', '@logger.debug(...)', '@logger.debug(1)\n'],
  ['a.ex', '@log.debug(...)', '@log.debug(1)\n'],
  ['a.rs', 'todo!(...)', 'fn f() { todo!("x") }\n'],
  ['a.java', 'new Random(...)', 'var r = new Random(1);\n'],
  ['a.ex', 'x?(...)', 'x?(1)\n'],
  ['a.c', '->lock(...)', 'a->lock(1);\n']
])('%s: the pattern %s is found', async (path, pattern, text) => {
  expect(await found({ [path]: text }, [{ pattern }])).toHaveLength(1)
})

test.each([
  { only: ['javascript'], expected: ['a.erb:1 track(...): track(...) must not stand here'] },
  { only: ['ruby'], expected: ['a.erb:2 track(...): track(...) must not stand here'] },
  {
    only: null,
    expected: [1, 2].map(line => `a.erb:${line} track(...): track(...) must not stand here`)
  },
  { only: ['html'], expected: [] }
])('a pattern for $only is found in its parts of a template', async ({ only, expected }) => {
  const text = '<script>track(1)</script>\n<% track(2) %>\n<p title="track(3)">\n'
  const forbid = [{ pattern: 'track(...)', ...(only && { languages: only }) }]
  expect(await found({ 'a.erb': text }, forbid)).toEqual(expected)
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
