import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { projectRoot } from '../runner/run-action.ts'
import { readiness } from './command-line.ts'
import { workTree } from './work-tree.ts'

const chunks = join(projectRoot, 'dist/chunks')

test('bundles are ASCII, as they are read', async () => {
  const names = (await readdir(chunks)).filter(name => name.endsWith('.cjs'))
  expect(names.sort()).toEqual(['commands.cjs', 'scan.cjs'])
  for (const name of names) {
    const text = await readFile(join(chunks, name), 'latin1')
    expect(/[^\0-\x7f].{0,40}/.exec(text)?.[0] ?? 'ASCII').toBe('ASCII')
  }
})

test('patterns that are not ASCII find what they are for', async () => {
  await using work = await workTree({ 'a.ex': 'dbg(1) # gate-ignore: elixir/dbg — it is the tool itself\n' })
  const { exitCode, stdout } = await readiness({ cwd: work.path, args: ['scan', '--format', 'json'] })
  const [finding] = JSON.parse(stdout)
  expect({ exitCode, ignored: finding.ignored }).toEqual({ exitCode: 0, ignored: 'it is the tool itself' })
})
