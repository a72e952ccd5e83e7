import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { findProgram } from '../../../src/platform/processes/find-program.ts'
import { temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()

test('a folder of PATH that cannot be looked into is passed over', () => {
  const [loop, bin] = [join(root.path(), 'loop'), join(root.path(), 'bin')]
  symlinkSync('loop', loop)
  mkdirSync(bin)
  writeFileSync(join(bin, 'tool'), '')
  chmodSync(join(bin, 'tool'), 0o755)
  const path = [loop, join(loop, 'deeper'), join(bin, 'tool'), '', bin].join(delimiter)
  expect(findProgram('tool', path, root.path())).toEqual({ kind: 'found', path: join(bin, 'tool') })
  expect(findProgram('tool', loop, root.path())).toEqual({ kind: 'missing' })
})
