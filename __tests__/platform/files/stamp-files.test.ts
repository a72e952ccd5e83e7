import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { stampFiles } from '../../../src/platform/files/stamp-files.ts'
import { temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()

function write(path: string, text = ''): void {
  writeFileSync(join(root.path(), path), text)
}

const paths = (...patterns: string[]) => [...stampFiles(root.path(), patterns).keys()]

test('files that match are listed, hidden ones too, sorted', () => {
  mkdirSync(join(root.path(), 'a/.b'), { recursive: true })
  for (const path of ['z.xml', 'a/c.xml', 'a/.b/d.xml', 'a/c.txt']) write(path)
  expect(paths('**/*.xml')).toEqual(['a/.b/d.xml', 'a/c.xml', 'z.xml'])
})

test('nothing outside the root is, nor anything behind a link', () => {
  mkdirSync(join(root.path(), 'inside'))
  write('outside.xml')
  symlinkSync(join(root.path(), 'outside.xml'), join(root.path(), 'inside/link.xml'))
  expect([...stampFiles(join(root.path(), 'inside'), ['../*.xml', '*.xml', '/etc/passwd']).keys()]).toEqual([])
})

test('a file in a folder that is a link is no file of the tree', () => {
  mkdirSync(join(root.path(), 'inside'))
  mkdirSync(join(root.path(), 'outside'))
  write('outside/a.xml')
  symlinkSync(join(root.path(), 'outside'), join(root.path(), 'inside/out'))
  expect([...stampFiles(join(root.path(), 'inside'), ['out/a.xml', 'out/*.xml', '**/*.xml']).keys()]).toEqual([])
})

test('a stamp stays until the file is written, even with the same text and the same time', () => {
  write('a.xml', 'same')
  const stamp = () => stampFiles(root.path(), ['a.xml']).get('a.xml')?.text
  const before = stamp()
  expect(stamp()).toBe(before)
  const time = new Date(2020, 0)
  utimesSync(join(root.path(), 'a.xml'), time, time)
  const touched = stamp()
  write('a.xml', 'same')
  utimesSync(join(root.path(), 'a.xml'), time, time)
  expect(new Set([before, touched, stamp()]).size).toBe(3)
})
