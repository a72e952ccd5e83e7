import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createFiles } from '../../../src/platform/files/files.ts'
import { temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()

test('what matches is told with its right to run, links with where they lead, to nowhere and to folders too', async () => {
  const place = (path: string) => join(root.path(), path)
  mkdirSync(place('lib/inner'), { recursive: true })
  for (const path of ['lib/a.sh', 'lib/b.sh', 'lib/inner/c.sh', 'other.sh']) writeFileSync(place(path), '')
  chmodSync(place('lib/b.sh'), 0o755)
  symlinkSync('b.sh', place('lib/d.sh'))
  symlinkSync('nowhere', place('lib/e.sh'))
  symlinkSync('inner', place('lib/f'))
  expect(await createFiles(root.path()).forms(['lib/**'])).toEqual(
    new Map([
      ['lib/a.sh', { kind: 'file', isExecutable: false }],
      ['lib/b.sh', { kind: 'file', isExecutable: true }],
      ['lib/d.sh', { kind: 'link', target: 'b.sh' }],
      ['lib/e.sh', { kind: 'link', target: 'nowhere' }],
      ['lib/f', { kind: 'link', target: 'inner' }],
      ['lib/inner/c.sh', { kind: 'file', isExecutable: false }]
    ])
  )
})
