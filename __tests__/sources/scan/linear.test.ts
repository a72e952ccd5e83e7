import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Scopes } from '../../../src/sources/scan/engine/scopes.ts'
import { Tokens } from '../../../src/sources/scan/engine/tokens.ts'
import { applyIgnores } from '../../../src/sources/scan/ignores/apply-ignores.ts'
import type { Ignore } from '../../../src/sources/scan/ignores/read-ignores.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { scanText } from './scan-text.ts'

const looks = { count: 0 }
const methods = ['kind', 'textOf', 'start', 'end', 'partner', 'startsLine', 'at'] as const
const originals = methods.map(name => [name, Tokens.prototype[name]] as const)

/** Every look at a token is counted, so that work is measured and not time. */
beforeAll(() => {
  for (const [name, original] of originals)
    Object.defineProperty(Tokens.prototype, name, {
      configurable: true,
      value(this: Tokens, index: number) {
        looks.count += 1
        return Reflect.apply(original, this, [index])
      }
    })
})

afterAll(() => {
  for (const [name, value] of originals) Object.defineProperty(Tokens.prototype, name, { configurable: true, value })
})

function looksAt(path: string, text: string): number {
  looks.count = 0
  scanText(path, text)
  return looks.count
}

const numbered = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('')

test.each<{ name: string; path: string; text: (n: number) => string }>([
  {
    name: 'aliases',
    path: 'a.ex',
    text: n => `defmodule A do\n${numbered(n, i => `  alias IO, as: A${i}\n  A${i}.inspect(x)\n`)}end\n`
  },
  { name: 'aliases on one line', path: 'a.ex', text: n => 'alias IO, as: A; A.inspect(x); '.repeat(n) },
  { name: 'imports', path: 'a.ex', text: n => 'import IO\ninspect(x)\n'.repeat(n) },
  { name: 'words in a chain', path: 'a.ex', text: n => `A${'.inspect'.repeat(n)}` },
  { name: 'shell calls in each other', path: 'a.ex', text: n => `# tmp\n${'System.cmd('.repeat(n)}` },
  { name: 'writes to one constant', path: 'a.ex', text: n => '@log "/tmp/x.log"\nFile.write(@log, x)\n'.repeat(n) },
  { name: 'renames', path: 'a.py', text: n => numbered(n, i => `from pprint import pprint as p${i}\np${i}(1)\n`) },
  { name: 'own prints', path: 'a.py', text: n => `def f():\n${'    print = 1\n    print(2)\n'.repeat(n)}` },
  { name: 'imports of import', path: 'a.py', text: n => `from x import ${'import, '.repeat(n)}\nprint(1)` },
  { name: 'paths in each other', path: 'a.py', text: n => `# tmp\n${'Path('.repeat(n)}1${').open()'.repeat(n)}` },
  { name: 'comments in a template', path: 'a.eex', text: n => `${'<% # dbg(x) %>'.repeat(n)}<% dbg(x) %>` },
  { name: 'targets', path: 'a.py', text: n => 'with a as print, b:\n    print(1)\n'.repeat(n) },
  { name: 'imports in functions', path: 'a.py', text: n => 'def f():\n    import pdb\n    pdb.pm()\n'.repeat(n) },
  { name: 'modules', path: 'a.ex', text: n => 'defmodule A do\n  def dbg(x), do: x\n  dbg(x)\nend\n'.repeat(n) },
  { name: 'streams in each other', path: 'a.ex', text: n => 'Enum.into(File.stream!("/tmp/x.log"), '.repeat(n) },
  { name: 'printers', path: 'a.kt', text: n => 'class A : Printer() { fun f() { println(x) } }\n'.repeat(n) },
  {
    name: 'destructured names',
    path: 'a.js',
    text: n => 'function f() { const [alert, a] = b; alert(1) }\n'.repeat(n)
  },
  { name: 'scripts', path: 'a.html', text: n => '<script>var a = 1; alert(a)</script>\n'.repeat(n) },
  { name: 'handlers', path: 'a.html', text: n => `<p onclick="alert('it')">{# {% <%\n`.repeat(n) },
  { name: 'scripts of a template', path: 'a.erb', text: n => '<script>alert("<%= p x %>")</script>\n'.repeat(n) },
  { name: 'commands', path: 'a.rb', text: n => '`date >> /tmp/x.log`\n'.repeat(n) },
  { name: 'ignores', path: 'a.ex', text: n => 'dbg(x) # gate-ignore: elixir/dbg — known\n'.repeat(n) }
])('twice as many $name take twice the work', ({ path, text }) => {
  // Every look-back has its limit, which small files do not reach: so the files compared are large ones.
  const once = looksAt(path, text(1000))
  expect(once).toBeGreaterThan(1000)
  expect(looksAt(path, text(2000)) / once).toBeLessThan(2.4)
})

test('what holds at a place is found without looking at every declaration', () => {
  const reads = { count: 0 }
  const scopes = new Scopes(
    Array.from({ length: 1000 }, (_, index) => ({
      get from() {
        reads.count += 1
        return index * 10
      },
      to: 20_000 - index * 10
    }))
  )
  reads.count = 0
  expect([5, 15, 9995, 19_995, 20_000].map(offset => scopes.at(offset)?.to)).toEqual([
    20_000,
    19_990,
    10_010,
    20_000,
    undefined
  ])
  expect(reads.count).toBe(0)
})

function anIgnore(line: number, reads: { count: number }): Ignore {
  return {
    rule: 'elixir/dbg',
    reason: `line ${line}`,
    get from() {
      reads.count += 1
      return line
    },
    to: line,
    span: { start: 0, end: 0 }
  }
}

test('each finding meets its ignore without being held against every one', () => {
  const reads = { count: 0 }
  const lines = Array.from({ length: 2000 }, (_, index) => index + 1)
  const findings = lines.map(line => aFinding({ rule: 'elixir/dbg', path: 'a.ex', line }))
  const { findings: ignored, faults } = applyIgnores(
    lines.map(line => anIgnore(line, reads)),
    { findings, searched: new Set(['elixir/dbg']), known: new Set(['elixir/dbg']) }
  )
  expect(ignored.map(finding => finding.ignored)).toEqual(lines.map(line => `line ${line}`))
  expect(faults).toEqual([])
  expect(reads.count).toBeLessThan(lines.length * 30)
})
