import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { outputEnd } from '../../../src/platform/output/output-end.ts'
import { temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()

function endOf(content: string, mostBytes?: number) {
  const path = join(root.path(), 'a.log')
  writeFileSync(path, content)
  return outputEnd(path, mostBytes)
}

test.each([
  { most: 8, content: 'one\ntwo\n', text: 'one\ntwo\n', bytesBefore: 0 },
  { most: 7, content: 'one\ntwo\n', text: 'two\n', bytesBefore: 4 },
  { most: 3, content: 'one\ntwo\n', text: 'wo\n', bytesBefore: 5 },
  { most: 7, content: '', text: '', bytesBefore: 0 }
])('$most bytes of $content: the end from the start of a line', ({ most, content, ...end }) => {
  expect(endOf(content, most)).toEqual(end)
})

test('of a line longer than what is read, the end', () => {
  expect(endOf('x'.repeat(70_000))).toEqual({ text: 'x'.repeat(2000), bytesBefore: 68_000 })
})

test('what a command put in the place of its file is not read, and not waited for', () => {
  const at = (name: string) => join(root.path(), name)
  execFileSync('mkfifo', [at('pipe')])
  symlinkSync('/etc/passwd', at('link'))
  expect(['pipe', 'link', 'none', '.'].map(name => outputEnd(at(name)))).toEqual([null, null, null, null])
})
