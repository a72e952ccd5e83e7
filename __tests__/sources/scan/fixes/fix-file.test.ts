import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findProgram } from '../../../../src/platform/find-program.ts'
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

/** What says whether a file of the language can be read: with the real compilers, where they are. */
const compilers: Readonly<Record<string, readonly string[]>> = {
  ex: ['elixir', '-e', 'Code.compile_string(File.read!(hd(System.argv())))'],
  py: ['python3', '-m', 'py_compile'],
  js: [process.execPath, '--check'],
  rs: ['rustc', '--emit=metadata', '--edition=2021', '-o', 'out.rmeta']
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

  test.each(['before', 'after'])(
    'is read by its language %s the fix',
    state => {
      const [program = '', ...args] = compilers[name.replace(/^.*\./, '')] ?? []
      if (findProgram(program, process.env.PATH ?? '', '.').kind !== 'found') return
      const folder = mkdtempSync(join(tmpdir(), 'readiness-fix-'))
      try {
        const path = join(folder, name === 'forms.js' ? 'forms.mjs' : name)
        writeFileSync(path, state === 'before' ? before : after)
        expect(() => execFileSync(program, [...args, path], { cwd: folder, stdio: 'pipe' })).not.toThrow()
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    60_000
  )
})

test.each([
  { name: 'UTF-16', bytes: Buffer.from('\ufeffprint(1)\r\nx = "é"\r\n', 'utf16le'), text: '\ufeffx = "é"\r\n' }
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
    '= '
  ]
)

test.each(['a.ex', 'a.py', 'a.js', 'a.rs', 'a.heex'])(
  '%s: whatever stands there, a second run changes nothing',
  path => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const once = fixed(path, pieces.join(''))
        expect(fixed(path, once)).toBe(once)
      }),
      { numRuns: 300 }
    )
  }
)
