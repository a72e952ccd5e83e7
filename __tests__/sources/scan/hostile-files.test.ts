import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createFiles } from '../../../src/platform/files/files.ts'
import { MAX_BYTES } from '../../../src/sources/scan/files/left-out.ts'
import { type Scanned, scanTree } from '../../../src/sources/scan/scan-tree.ts'
import { readSelector, type Selector } from '../../../src/sources/scan/selector.ts'
import { plainRegexes } from '../../fakes/fake-ports.ts'

let root = ''

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-test-')))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(root, name), content)
}

function scan(): Promise<Scanned> {
  const selectors = ['elixir/dbg'].map(text => readSelector(text)).filter((read): read is Selector => 'text' in read)
  return scanTree(
    { selectors, message: null, isWanted: () => true, signal: new AbortController().signal },
    { files: createFiles(root), regexes: plainRegexes, threads: { start: async () => null }, changedPaths: null }
  )
}

/** Where something was found, and what was not scanned for which reason. */
async function seen() {
  const { findings, files, leftOut, unreadable, notUtf8, absent } = await scan()
  return {
    found: findings.map(({ location }) => `${location?.path}:${location?.startLine}:${location?.startColumn}`),
    files,
    leftOut: [...leftOut],
    unreadable: unreadable.map(({ message }) => message),
    notUtf8,
    absent: [...absent].sort()
  }
}

const nothing = { found: [], files: 0, leftOut: [], unreadable: [], notUtf8: [], absent: [] }

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

test.each<{ name: string; content: string | Uint8Array; answer: object }>([
  { name: 'NUL bytes', content: '\0\ndbg(x)\0', answer: { found: ['a.ex:2:1'], files: 1 } },
  {
    name: 'a NUL far from the beginning',
    content: `dbg(x)\n${' \n'.repeat(4000)}\0`,
    answer: { found: ['a.ex:1:1'], files: 1 }
  },
  { name: 'UTF-16', content: utf16('é\ndbg(x)'), answer: { found: ['a.ex:2:1'], files: 1 } },
  {
    name: 'UTF-16, the other way round',
    content: utf16('é\ndbg(x)').swap16(),
    answer: { found: ['a.ex:2:1'], files: 1 }
  },
  {
    name: 'UTF-16 without a mark',
    content: utf16('é\ndbg(x)').subarray(2),
    answer: { found: ['a.ex:2:1'], files: 1 }
  },
  {
    name: 'UTF-16 without a mark, the other way round',
    content: utf16('é\ndbg(x)').swap16().subarray(2),
    answer: { found: ['a.ex:2:1'], files: 1 }
  },
  {
    name: 'bytes that are no UTF-8',
    content: Buffer.from('\xff\xfe\xfd\ndbg(x)'.slice(1), 'latin1'),
    answer: { found: ['a.ex:2:1'], files: 1, notUtf8: ['a.ex'] }
  },
  {
    name: 'a byte order mark before a word',
    content: '\ufeffdbg(x)',
    answer: { found: ['a.ex:1:1'], files: 1 }
  },
  { name: 'lines that end with CR', content: 'x = 1\rdbg(x)\r', answer: { found: ['a.ex:2:1'], files: 1 } },
  { name: 'nothing', content: '', answer: { files: 1 } },
  { name: '30 kB on one line', content: `dbg(x);${'x'.repeat(30_000)}`, answer: { found: ['a.ex:1:1'], files: 1 } }
])('a file of $name', async ({ content, answer }) => {
  write('a.ex', content)
  expect(await seen()).toEqual({ ...nothing, ...answer })
})

test('a notebook that is no JSON is told, not passed over', async () => {
  write('a.ipynb', '{"cells": [')
  write('b.ipynb', '')
  expect(await seen()).toEqual({
    ...nothing,
    files: 1,
    unreadable: ['a.ipynb cannot be read: it is no notebook, for it is not JSON']
  })
})

test('a byte order mark hides not what a file is written in', async () => {
  write('run', '\ufeff#!/usr/bin/env elixir\ndbg(x)')
  expect(await seen()).toEqual({ ...nothing, found: ['run:2:1'], files: 1 })
})

test('100 MB on one line are not read', async () => {
  write('a.ex', 'dbg(x)')
  truncateSync(join(root, 'a.ex'), 100_000_000)
  expect(await seen()).toEqual({ ...nothing, leftOut: [['a.ex', 'larger than 8 MiB']] })
})

test.each([
  { size: MAX_BYTES, answer: { found: ['a.ex:1:1'], files: 1 } },
  { size: MAX_BYTES + 1, answer: { leftOut: [['a.ex', 'larger than 8 MiB']] } }
])('$size bytes', async ({ size, answer }) => {
  write('a.ex', `dbg(x)\n${'x = 1\n'.repeat(MAX_BYTES / 6 + 1)}`.slice(0, size))
  expect(await seen()).toEqual({ ...nothing, ...answer })
})

test('names with line breaks and signs are names', async () => {
  for (const name of ['a\nb.ex', '%0A::error::.ex', ' .ex']) write(name, 'dbg(x)')
  expect((await seen()).found).toEqual([' .ex:1:1', '%0A::error::.ex:1:1', 'a\nb.ex:1:1'])
})

test('a loop of links, a FIFO and a link out of the tree are no files, tracked or not', async () => {
  mkdirSync(join(root, 'lib'))
  for (const name of ['fifo.ex', 'link.ex', 'lib/a.ex']) write(name, 'dbg(x)')
  execFileSync('git', ['init', '-q'], { cwd: root })
  execFileSync('git', ['add', '.'], { cwd: root })
  for (const name of ['fifo.ex', 'link.ex', 'lib']) rmSync(join(root, name), { recursive: true })
  execFileSync('mkfifo', [join(root, 'fifo.ex')])
  symlinkSync('/etc/passwd', join(root, 'link.ex'))
  symlinkSync('.', join(root, 'lib'))
  write('a.ex', 'dbg(x)')
  const { found, absent } = await seen()
  expect({ found, absent }).toEqual({ found: ['a.ex:1:1'], absent: ['fifo.ex', 'lib', 'lib/a.ex', 'link.ex'] })
})

test('a file that says it is longer than it is, is read as far as it goes', () => {
  // Files of the kernel say 4096, and hold a line.
  const bytes = createFiles('/sys/kernel').readNow('mm/transparent_hugepage/enabled', MAX_BYTES)
  expect(bytes === 'no-file' || bytes.length < 4096).toBe(true)
})

test('a file that says it is empty and is not, is read to its end', () => {
  const bytes = createFiles('/proc/self').readNow('status', MAX_BYTES)
  expect(Buffer.from(bytes).toString()).toMatch(/^Name:[\s\S]*\n$/)
})

const asRoot = process.getuid?.() === 0
;(asRoot ? test.skip : test)('a file without permission is told, not passed over', async () => {
  write('a.ex', 'dbg(x)')
  chmodSync(join(root, 'a.ex'), 0)
  expect(await seen()).toEqual({ ...nothing, unreadable: ['a.ex cannot be read: permission denied'] })
})

;(asRoot ? test.skip : test)('a folder without permission is told, not passed over', async () => {
  mkdirSync(join(root, 'lib'))
  write('lib/a.ex', 'dbg(x)')
  chmodSync(join(root, 'lib'), 0)
  const answer = await seen()
  chmodSync(join(root, 'lib'), 0o755)
  expect(answer).toEqual({ ...nothing, unreadable: ['lib cannot be read: permission denied'] })
})

test('a file that shrinks while it is read is read as far as it goes', async () => {
  const shrinking = `
    const { openSync, ftruncateSync, writeSync } = require('node:fs')
    const file = openSync(process.argv[1], 'w')
    const text = 'dbg(x)\\n'.repeat(50_000)
    for (;;) { writeSync(file, text, 0); ftruncateSync(file, 7); ftruncateSync(file, 0) }`
  for (const name of ['a.ex', 'b.ex']) write(name, 'dbg(x)')
  const writer = spawn(process.execPath, ['-e', shrinking, join(root, 'a.ex')], { stdio: 'ignore' })
  try {
    for (let left = 20; left > 0; left -= 1) {
      const { found, files, unreadable } = await seen()
      expect({ last: found.at(-1), files, unreadable }).toEqual({ last: 'b.ex:1:1', files: 2, unreadable: [] })
    }
  } finally {
    writer.kill('SIGKILL')
  }
})

/** Half a minute of work where many share a machine: CI asks for it. */
;(process.env.CI_HEAVY_TESTS ? test : test.skip)(
  'a million calls are a million findings',
  async () => {
    write('a.ex', 'dbg(x)\n'.repeat(1_000_000))
    expect((await scan()).findings).toHaveLength(1_000_000)
  },
  120_000
)
