import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { markingShell } from '../../../src/platform/processes/marking-shell.ts'
import { temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()
const at = (name: string) => join(root.path(), name)

beforeEach(() => {
  mkdirSync(at('bin'))
  for (const name of ['bin/bash', 'dash', 'yash']) writeFileSync(at(name), '', { mode: 0o755 })
})

describe('what marks a command is', () => {
  test.each([
    { name: 'sh, where it passes on all', real: 'dash', env: { LANG: 'C', npm_config_x: '1' }, is: 'sh' },
    { name: 'bash, where a variable cannot be named', real: 'dash', env: { 'a-b': '' }, is: 'bin/bash' },
    { name: 'bash, where sh may change a word', real: 'yash', env: {}, is: 'bin/bash' }
  ])('$name', ({ real, env, is }) => {
    symlinkSync(real, at('sh'))
    expect(markingShell({ cwd: root.path(), env: { PATH: at('bin'), ...env } }, at('sh'))).toBe(at(is))
  })

  test('sh all the same, where there is no bash', () => {
    symlinkSync('yash', at('sh'))
    expect(markingShell({ cwd: root.path(), env: { PATH: '/nowhere' } }, at('sh'))).toBe(at('sh'))
  })

  test('nothing, where there is no sh', () => {
    expect(markingShell({ cwd: root.path(), env: { PATH: at('bin') } }, at('sh'))).toBeNull()
  })
})
