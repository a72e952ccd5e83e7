import { expect, test } from '@jest/globals'
import { countsAgainst } from '../../../src/domain/finding.ts'
import { implied } from '../../../src/sources/scan/implied.ts'
import { type FakeTree, unreadable } from '../../fakes/fake-files.ts'
import { run, seen } from './run-check.ts'

const elixir = 'def f(x), do: IO.inspect(x)\n# dbg(x)\n'

test('each rule and text is one expectation', () => {
  expect(implied({ forbid: ['elixir/dbg', '/x/i'], require: ['timeout='] })).toEqual(
    [
      ['elixir/dbg', 'absent'],
      ['/x/i', 'absent'],
      ['timeout=', 'exists']
    ].map(([subject, operator]) => ({ clauses: [{ isAny: false, subject, operator, value: null, forMs: null }] }))
  )
})

test('a finding has its place, and its evidence counts files', async () => {
  const outcome = await run(
    { 'lib/a.ex': elixir },
    { scan: ['lib/**/*.ex'], forbid: ['elixir/io-inspect', 'elixir/dbg'] }
  )
  expect(outcome).toMatchObject({
    kind: 'ran',
    evidence: '1 match in 1 file',
    findings: [
      {
        rule: 'elixir/io-inspect',
        location: { path: 'lib/a.ex', startLine: 1, startColumn: 15, endLine: 1, endColumn: 28 }
      }
    ]
  })
  expect(seen(outcome, 'elixir/io-inspect')).toBe('1 match, at lib/a.ex:1')
  expect(seen(outcome, 'elixir/dbg')).toBeUndefined()
})

test.each([
  { name: 'a literal', text: 'IO.inspect', value: '1 match, at a.ex:1' },
  { name: 'a literal in a comment', text: '# dbg', value: '1 match, at a.ex:2' },
  { name: 'a regex', text: '/io\\.\\w+/i', value: '1 match, at a.ex:1' },
  { name: 'a regex from the start of a line', text: '/^# d/', value: '1 match, at a.ex:2' },
  { name: 'a path, which is no regex', text: '/tmp/x.log', value: undefined },
  { name: 'a text beyond ASCII', text: 'é', value: undefined }
])('$name is searched in the raw text', async ({ text, value }) => {
  expect(seen(await run({ 'a.ex': elixir }, { scan: ['*.ex'], forbid: [text] }), text)).toBe(value)
})

test('columns count UTF-16 units, for texts and regexes alike', async () => {
  const outcome = await run(
    { 'a.py': 'x = "é😀"; print(1)\n' },
    { scan: ['*'], forbid: ['print', '/print/', 'python/print'] }
  )
  const columns = outcome.kind === 'ran' ? outcome.findings.map(({ location }) => location?.startColumn) : null
  expect(columns).toEqual([12, 12, 12])
})

test('what is required and there is no finding', async () => {
  const outcome = await run({ 'a.py': 'open(timeout=1)\n' }, { scan: ['*.py'], require: ['timeout=', 'retries='] })
  expect(outcome).toMatchObject({ kind: 'ran', findings: [] })
  expect(seen(outcome, 'timeout=')).toBe('1 match, at a.py:1')
  expect(seen(outcome, 'retries=')).toBeUndefined()
})

test('a rule of a language that has no file here proves nothing', async () => {
  const outcome = await run({ 'a.py': 'x = 1\n' }, { scan: ['*'], forbid: ['elixir/dbg'] })
  expect(seen(outcome, 'elixir/dbg')).toBe('elixir/dbg reads Elixir, EEx, HEEx, and none of the 1 files is that')
})

test.each<{ name: string; tree: FakeTree; scan: string[]; ignored?: string[]; reason: string }>([
  { name: 'no file matches', tree: { 'a.ex': '' }, scan: ['lib/*.ex'], reason: 'no file matches lib/*.ex' },
  {
    name: 'one of two globs matches nothing',
    tree: { 'a.ex': '' },
    scan: ['*.ex', 'lib/*.ex'],
    reason: 'no file matches lib/*.ex; 1 files match the other globs'
  },
  {
    name: 'a folder is named',
    tree: { 'lib/a.ex': '' },
    scan: ['lib/'],
    reason: 'lib/ is a folder and matches no file'
  },
  {
    name: 'the file is ignored by git',
    tree: { 'a.ex': '' },
    scan: ['a.ex'],
    ignored: ['a.ex'],
    reason: 'a.ex is left out: git ignores it, or it is no regular file'
  },
  { name: 'the named file is binary', tree: { 'a.bin': 'a\0b' }, scan: ['a.bin'], reason: 'a.bin is left out: binary' },
  {
    name: 'a file cannot be read',
    tree: { 'a.ex': '', 'b.ex': unreadable },
    scan: ['*.ex'],
    reason: 'b.ex cannot be read: permission denied'
  }
])('it is broken when $name', async ({ tree, scan, ignored = [], reason }) => {
  expect(await run(tree, { scan, forbid: ['elixir/dbg'] }, { ignored })).toMatchObject({ kind: 'broken', reason })
})

test('without a file an optional check does not apply', async () => {
  const reason = 'no file matches *.ex'
  expect(await run({}, { scan: ['*.ex'], forbid: ['x'], isOptional: true })).toEqual({ kind: 'skipped', reason })
})

test('what was found beside an unreadable file is not lost', async () => {
  const tree: FakeTree = { 'a.ex': elixir, 'b.ex': unreadable }
  expect(await run(tree, { scan: ['*'], forbid: ['elixir/io-inspect'] })).toMatchObject({
    kind: 'broken',
    findings: [{ rule: 'elixir/io-inspect' }]
  })
})

test('what is left out is counted, with why', async () => {
  const tree = {
    '.gitattributes': 'gen/** linguist-generated\ngen/mine.ex -linguist-generated\n',
    'a.ex': elixir,
    'b.bin': '\0',
    'gen/a.ex': elixir,
    'gen/mine.ex': elixir,
    'deps/x/lib/a.ex': elixir,
    'assets/vendor/a.ex': elixir,
    'large.ex': 'x\n'.repeat(4 * 1024 * 1024 + 1),
    'min.js': `${'x'.repeat(2000)}\n`.repeat(20)
  }
  const outcome = await run(tree, { scan: ['**'], forbid: ['elixir/io-inspect'], exclude: ['.*'] })
  expect(outcome).toMatchObject({
    evidence: '2 matches in 2 files; left out: 2 vendored, 1 binary, 1 generated, 1 larger than 8 MiB, 1 minified'
  })
})

test('a file that is not UTF-8 is scanned byte by byte, and the evidence says so', async () => {
  const latin1 = Buffer.from('x = "caf\xe9"; print(x)\n', 'latin1')
  const outcome = await run({ 'a.py': latin1 }, { scan: ['*'], forbid: ['python/print'] })
  expect(outcome).toMatchObject({ evidence: '1 match in 1 file; not UTF-8, read byte by byte: a.py' })
})

test.each(['utf16le', 'utf16be'])('a file in %s is read by its byte order mark', async encoding => {
  const little = Buffer.from('\ufeffx = "é"; print(x)\n', 'utf16le')
  const bytes = encoding === 'utf16le' ? little : Buffer.from(little).swap16()
  const outcome = await run({ 'a.py': bytes }, { scan: ['*'], forbid: ['python/print'] })
  expect(outcome).toMatchObject({ findings: [{ location: { startLine: 1, startColumn: 10 } }] })
})

test.each(['', '.', '\u200b', '--'])('%j is no reason to ignore a finding', async reason => {
  const text = `IO.inspect(x) # gate-ignore: elixir/io-inspect — ${reason}\n`
  const outcome = await run({ 'a.ex': text }, { scan: ['*'], forbid: ['elixir/io-inspect'] })
  expect(seen(outcome, 'elixir/io-inspect')).toBe('1 match, at a.ex:1')
})

test('an ignored finding stays, with its reason, and does not count', async () => {
  const text = 'IO.inspect(x) # gate-ignore: elixir/io-inspect — prints the report\n'
  const outcome = await run({ 'a.ex': text }, { scan: ['*'], forbid: ['elixir/io-inspect'] })
  expect(outcome).toMatchObject({
    evidence: '0 matches in 1 file; 1 ignored with a reason',
    findings: [{ ignored: 'prints the report' }]
  })
  expect(outcome.kind === 'ran' && outcome.findings.filter(countsAgainst)).toEqual([])
  expect(seen(outcome, 'elixir/io-inspect')).toBeUndefined()
})

test('a text in a file of no known language can be ignored in a comment', async () => {
  const text = 'url: http://localhost # gate-ignore: localhost — only for tests\n'
  expect(seen(await run({ 'a.yml': text }, { scan: ['*'], forbid: ['localhost'] }), 'localhost')).toBeUndefined()
})

test("the check's message replaces the rule's", async () => {
  const outcome = await run(
    { 'a.ex': elixir },
    { scan: ['*'], forbid: ['elixir/io-inspect', 'dbg'], message: 'Not here' }
  )
  expect(outcome).toMatchObject({ findings: [{ message: 'Not here' }, { message: 'Not here' }] })
})

test('a fingerprint is of what is found: it stays when the code moves, is indented, or lies in another file', async () => {
  const entry = { scan: ['*'], forbid: ['elixir/io-inspect'] }
  const prints = async (tree: Record<string, string>) => {
    const outcome = await run(tree, entry)
    return outcome.kind === 'ran' ? outcome.findings.map(({ fingerprint }) => fingerprint) : []
  }
  const [one = '', two] = await prints({ 'a.ex': 'IO.inspect(x)\nIO.inspect(y)\n' })
  expect(one).not.toBe(two)
  expect(await prints({ 'b.ex': 'y = 1\n  IO.inspect(x)\n\n\tIO.inspect(x)\n' })).toEqual([one, one])
})
