import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { fileExists, writeNewFile } from '../../../src/platform/files/new-file.ts'

let folder: string
let root: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-test-')))
  root = join(folder, 'root')
  mkdirSync(root)
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a new file is written, with the folders it needs', () => {
  writeNewFile(root, '.github/workflows/a.yml', 'text')
  expect(readFileSync(join(root, '.github/workflows/a.yml'), 'utf8')).toBe('text')
})

test('a file that is there stays as it is', () => {
  writeFileSync(join(root, 'a.yml'), 'mine')
  expect(() => writeNewFile(root, 'a.yml', 'text')).toThrow(/^a\.yml cannot be written: .*EEXIST/)
  expect(readFileSync(join(root, 'a.yml'), 'utf8')).toBe('mine')
})

test('a link to nowhere is there', () => {
  symlinkSync(join(folder, 'nowhere'), join(root, 'a.yml'))
  expect([fileExists(root, 'a.yml'), fileExists(root, 'b.yml')]).toEqual([true, false])
  expect(() => writeNewFile(root, 'a.yml', 'text')).toThrow(/EEXIST/)
})

test('a folder that leads outside is not written to', () => {
  mkdirSync(join(folder, 'outside'))
  symlinkSync(join(folder, 'outside'), join(root, '.github'))
  expect(() => writeNewFile(root, '.github/workflows/a.yml', 'text')).toThrow(/a link leads out of the repository$/)
  expect(readdirSync(join(folder, 'outside'))).toEqual([])
})

test('a repository may stand behind a link itself', () => {
  symlinkSync(root, join(folder, 'link'))
  writeNewFile(join(folder, 'link'), 'a.yml', 'text')
  expect(readFileSync(join(root, 'a.yml'), 'utf8')).toBe('text')
})
