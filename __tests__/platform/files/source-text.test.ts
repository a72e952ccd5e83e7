import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { createSourceText } from '../../../src/platform/files/source-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'readiness-test-'))
const root = join(folder, 'root')
mkdirSync(join(root, 'lib'), { recursive: true })
writeFileSync(join(folder, 'secret'), 'secret')
writeFileSync(join(root, 'lib/a.ex'), 'a')
writeFileSync(join(root, 'at-limit'), 'x'.repeat(2_000_000))
writeFileSync(join(root, 'past-limit'), 'x'.repeat(2_000_001))
symlinkSync('../secret', join(root, 'link'))
symlinkSync(folder, join(root, 'out'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  { path: 'lib/a.ex', text: 'a' },
  { path: 'at-limit', text: 'x'.repeat(2_000_000) },
  { path: 'past-limit', text: null },
  { path: 'lib', text: null },
  { path: 'lib/b.ex', text: null },
  { path: '../secret', text: null },
  { path: 'lib/../../secret', text: null },
  { path: join(folder, 'secret'), text: null },
  { path: 'link', text: null },
  { path: 'out/secret', text: null },
  { path: 'lib/a.ex\0', text: null },
  { path: '', text: null }
])('$path', ({ path, text }) => {
  const sourceOf = createSourceText(root)
  expect([sourceOf(path), sourceOf(path), sourceOf('lib/a.ex')]).toEqual([text, text, 'a'])
})
