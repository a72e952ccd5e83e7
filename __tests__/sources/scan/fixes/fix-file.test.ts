import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Fixed, fixFile } from '../../../../src/sources/scan/fixes/fix-file.ts'
import { everyRule } from '../scan-text.ts'

const FIXTURES = '__tests__/sources/scan/fixes/fixtures'
const names = readdirSync(FIXTURES).filter(name => !name.endsWith('.fixed'))

function fix(path: string, content: string | Uint8Array): Fixed {
  return fixFile({ path, bytes: Buffer.from(content) }, everyRule(), () => true)
}

/** The text after the fix; the text as it was when nothing is to be fixed. */
function fixed(path: string, content: string): string {
  const result = fix(path, content)
  return result.kind === 'fixed' ? Buffer.from(result.bytes).toString('utf8') : content
}

describe.each(names)('%s', name => {
  const before = readFileSync(`${FIXTURES}/${name}`, 'utf8')
  const after = readFileSync(`${FIXTURES}/${name}.fixed`, 'utf8')

  test('becomes what stands beside it in .fixed', () => {
    expect(fixed(name, before)).toBe(after)
  })

  test('stays as it is when it is fixed again', () => {
    expect(fix(name, after)).toEqual({ kind: 'left', reason: null })
  })

  test('keeps CRLF and the byte order mark', () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`
    expect(fixed(name, windows(before))).toBe(windows(after))
  })
})

test.each([
  { name: 'UTF-16', bytes: Buffer.from('\ufeffprint(1)\r\nx = "é"\r\n', 'utf16le'), text: '\ufeffx = "é"\r\n' },
  { name: 'UTF-16 without a mark', bytes: Buffer.from('print(1)\nx = "é"\n', 'utf16le'), text: 'x = "é"\n' }
])('a file in $name stays in it', ({ bytes, text }) => {
  const result = fix('a.py', bytes)
  expect(result.kind === 'fixed' && Buffer.from(result.bytes)).toEqual(Buffer.from(text, 'utf16le'))
})

test('a file that is not UTF-8 is left', () => {
  expect(fix('a.py', Buffer.from('x = "\xe9"\nprint(1)\n', 'latin1'))).toEqual({
    kind: 'left',
    reason: 'it is not UTF-8'
  })
})

test.each([
  ['a.py', 'if x:\n    print(1)\n    # why\n    print(2)\ny = 1\n', 'if x:\n    # why\n    pass\ny = 1\n'],
  ['a.py', 'if x:\n    print(1)\n    print("é")\n    print(3)\n    print(4)\n', 'if x:\n    pass\n'],
  ['a.js', 'if (x) {\n  console.log(1)\n  console.log(2)\n}\n', 'if (x) {\n  console.log(2)\n}\n'],
  ['a.ex', '  def f(x), do: IO.inspect(IO.inspect(dbg(x)))\n', '  def f(x), do: x\n'],
  ['a.ex', 'a = "é" <> IO.inspect("ü")\n', 'a = "é" <> "ü"\n'],
  ['a.py', 'print("é"); x = "😀"\n', 'x = "😀"\n'],
  [
    'a.html.erb',
    '<script>\n  go()\n  console.log(1)\n  console.log("<%= f(x) %>")\n  console.log(<%= x %>)\n  stop()\n</script>\n',
    '<script>\n  go()\n  console.log("<%= f(x) %>")\n  console.log(<%= x %>)\n  stop()\n</script>\n'
  ],
  ['a.html', '<p onclick="go(); console.log(1); stop()">', '<p onclick="go(); stop()">'],
  ['a.html', '<p onclick="console.log(1)">', '<p onclick="console.log(1)">'],
  [
    'a.php',
    '<script>\ngo()\nconsole.log(<?= f($x) ?>)\n</script>',
    '<script>\ngo()\nconsole.log(<?= f($x) ?>)\n</script>'
  ],
  ['a.ex', '~H"<script>go(); console.log(1); stop()</script>"', '~H"<script>go(); stop()</script>"'],
  ['a.py', 'print(1)', ''],
  ['a.py', 'x = 1\rprint(1)\ry = 2\r', 'x = 1\ry = 2\r'],
  ['a.js', 'a()\nconsole.log(b)\n(c)()\n', 'a()\nconsole.log(b)\n(c)()\n'],
  [
    'a.js',
    'for (a; b; console.log(a)) {}\nfor (; console.log(a);) {}\n',
    'for (a; b; console.log(a)) {}\nfor (; console.log(a);) {}\n'
  ],
  ['a.js', `${'console.log(x); '.repeat(60)}y\n`, 'y\n'],
  ['a.ex', 'x\n|> IO.inspect() # why\n|> f()\n', 'x\n# why\n|> f()\n'],
  ['a.heex', '<p>{IO.inspect(@x)}</p>\n', '<p>{@x}</p>\n']
])('%s: %j becomes %j', (path, before, after) => {
  expect(fixed(path, before)).toBe(after)
})

test.each([
  {
    name: 'the last use of a package takes the import along',
    path: 'a.go',
    before:
      'package a\n\nimport (\n\t"github.com/davecgh/go-spew/spew"\n\t"os"\n)\n\nfunc f(x int) {\n\tspew.Dump(x)\n\tspew.Dump(1)\n\tos.Exit(x)\n}\n',
    after: 'package a\n\nimport (\n\t"os"\n)\n\nfunc f(x int) {\n\tos.Exit(x)\n}\n'
  },
  {
    name: 'an import of its own goes as a whole',
    path: 'a.go',
    before: 'package a\n\nimport "fmt"\n\nfunc f(x int) {\n\tfmt.Println(x)\n\tx++\n}\n',
    after: 'package a\n\n\nfunc f(x int) {\n\tx++\n}\n'
  },
  {
    name: 'an import with a name of its own is left, and so is the call',
    path: 'a.go',
    before: 'package a\n\nimport s "github.com/davecgh/go-spew/spew"\n\nfunc f(x int) {\n\ts.Dump(x)\n\tx++\n}\n',
    after: 'package a\n\nimport s "github.com/davecgh/go-spew/spew"\n\nfunc f(x int) {\n\ts.Dump(x)\n\tx++\n}\n'
  },
  {
    name: 'of a variable that nobody else reads, one reader stays',
    path: 'a.go',
    before: 'package a\n\nfunc f() {\n\tx, y := 1, 2\n\tprintln(x)\n\tprintln(x, y)\n\tx = 3\n}\n',
    after: 'package a\n\nfunc f() {\n\tx, y := 1, 2\n\tprintln(x, y)\n\tx = 3\n}\n'
  },
  {
    name: 'the value of a method stays',
    path: 'a.rb',
    before: 'def a(x)\n  x.save\n  p x\nend\ndef b(x)\n  x.save\n  puts x\nend\n',
    after: 'def a(x)\n  x.save\n  x\nend\ndef b(x)\n  x.save\n  puts x\nend\n'
  },
  {
    name: 'a block that would be empty keeps its command',
    path: 'a.sh',
    before: 'if a; then\n  set -x\nfi\nif b; then\n  set -x\n  c\n  set -x\nfi\n',
    after: 'if a; then\n  set -x\nfi\nif b; then\n  c\nfi\n'
  },
  {
    name: 'what is handed over as an argument stays',
    path: 'a.erl',
    before: 'f(X) ->\n  g(\n    io:format("a"),\n    X),\n  io:format("b"),\n  X.\n',
    after: 'f(X) ->\n  g(\n    io:format("a"),\n    X),\n  X.\n'
  }
])('$name', ({ path, before, after }) => {
  expect(fixed(path, before)).toBe(after)
})

/** Pieces that fixes look at, in any order. */
const piece = fc.constantFrom(
  ...['IO.inspect(', 'dbg(', 'x', ')', '\n', '  ', ' |> ', ', ', 'label: "a"', 'do', 'end', 'fn x -> ', '# why', '"#{'],
  ...[
    'print(',
    'breakpoint()',
    ':',
    ';',
    'if x',
    'pass',
    'console.log(',
    'debugger',
    '{',
    '}',
    '=> ',
    'dbg!(',
    '&',
    '= ',
    'fmt.Println(',
    'x := 1\n',
    'import "fmt"\n',
    'println(',
    'p x',
    'byebug',
    'binding.pry',
    'var_dump(',
    '<?php ',
    'set -x',
    'set -ex',
    'then\n',
    'fi',
    'io:format(',
    'System.out.println(',
    'printf(',
    'debugPrint('
  ]
)

const endings = ['ex', 'py', 'js', 'rs', 'heex', 'go', 'rb', 'php', 'java', 'lua', 'sh', 'erl', 'kt', 'swift', 'c']

test.each(endings.map(ending => `a.${ending}`))('%s: whatever stands there, a second run changes nothing', path => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const once = fixed(path, pieces.join(''))
      expect(fixed(path, once)).toBe(once)
    }),
    { numRuns: 300 }
  )
})
