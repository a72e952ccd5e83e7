import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { scan } from '../../src/commands/scan.ts'
import { replaceFile } from '../../src/platform/files/replace-file.ts'
import { runCommand } from '../fakes/run-command.ts'

let root = ''

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-test-')))
  mkdirSync(join(root, 'lib'))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const write = (path: string, text: string) => writeFileSync(join(root, path), text)
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const run = (...args: readonly string[]) => runCommand(scan, { args: [...args, '--root', root], cwd: root })

test('what needs no person is mended, the rest is told, and a second run changes nothing', async () => {
  write('lib/a.ex', 'def f(x) do\n  dbg(x)\n  Enum.each(x, &IO.inspect/1)\n  x |> IO.inspect()\nend\n')
  const stdout = 'lib/a.ex:2:16: elixir/io-inspect: IO.inspect left in code\n'
  expect(await run('--fix')).toEqual({ code: 1, stdout, stderr: 'fixed: lib/a.ex: 2 findings\n1 match in 1 file\n' })
  const after = 'def f(x) do\n  Enum.each(x, &IO.inspect/1)\n  x\nend\n'
  expect(read('lib/a.ex')).toBe(after)
  expect(await run('--fix')).toEqual({ code: 1, stdout, stderr: '1 match in 1 file\n' })
  expect(read('lib/a.ex')).toBe(after)
})

test('what only prints is mended when its rule is named', async () => {
  write('a.py', 'x = 1\nprint(x)\n')
  expect(await run('--fix')).toMatchObject({ code: 1, stderr: 'left: a.py\n1 match in 1 file\n' })
  expect(await run('--fix', '--rule', 'python/print')).toMatchObject({ code: 0, stdout: '' })
  expect(read('a.py')).toBe('x = 1\n')
})

test('a file keeps its mode, and nothing else is written', async () => {
  write('a.py', '#!/usr/bin/env python3\nbreakpoint()\n')
  chmodSync(join(root, 'a.py'), 0o755)
  await run('--fix')
  expect([statSync(join(root, 'a.py')).mode & 0o777, readdirSync(root)]).toEqual([0o755, ['a.py', 'lib']])
})

test('without --fix nothing is written, and the JSON says what would be', async () => {
  write('a.py', 'breakpoint()\n')
  const { stdout } = await run('--format', 'json')
  expect(JSON.parse(stdout)[0].fix).toEqual({
    edits: [{ startLine: 1, startColumn: 1, endLine: 2, endColumn: 1, text: '' }]
  })
  expect(read('a.py')).toBe('breakpoint()\n')
})

test('a link is neither followed nor replaced', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'readiness-test-'))
  try {
    writeFileSync(join(outside, 'a.py'), 'breakpoint()\n')
    symlinkSync(join(outside, 'a.py'), join(root, 'a.py'))
    symlinkSync(outside, join(root, 'linked'))
    write('b.py', 'x = 1\n')
    expect(await run('--fix')).toMatchObject({ code: 0 })
    expect(readFileSync(join(outside, 'a.py'), 'utf8')).toBe('breakpoint()\n')
    const bytes = { before: Buffer.from('breakpoint()\n'), after: Buffer.from('') }
    expect(() => replaceFile({ root, path: 'linked/a.py', ...bytes })).toThrow('a folder on the way is a link')
    expect(() => replaceFile({ root, path: 'a.py', ...bytes })).toThrow('it is no regular file')
  } finally {
    rmSync(outside, { recursive: true })
  }
})

test('a file that has changed meanwhile is left', () => {
  write('a.py', 'x = 1\n')
  const bytes = { before: Buffer.from('breakpoint()\n'), after: Buffer.from('') }
  expect(() => replaceFile({ root, path: 'a.py', ...bytes })).toThrow('it has changed meanwhile')
  expect(read('a.py')).toBe('x = 1\n')
})
