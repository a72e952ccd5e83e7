import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { check } from '../../src/commands/check.ts'
import { runCommand } from '../fakes/run-command.ts'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { writeTree } from '../git/write-tree.ts'

const config = 'checks:\n  a: exit 0\n'

test.each([
  { config: 'readiness.yml', args: ['--output', 'readiness.yml'] },
  { config: '.github/readiness.yml', args: ['--output', '.github/../.github/readiness.yml'] },
  { config: 'gate.yml', args: ['--output', './gate.yml', '--config', 'gate.yml'] }
])('the report never takes the place of the config $config', async ({ config: path, args }) => {
  await using folder = await temporaryFolder()
  await writeTree(folder.path, { [path]: config })
  const { code, stderr } = await runCommand(check, { args, cwd: folder.path })
  expect({ code, stderr, config: await readFile(join(folder.path, path), 'utf8') }).toEqual({
    code: 2,
    stderr: `--output ${join(folder.path, path)} is the config — name another file for the report\n`,
    config
  })
})

test('a mistake in the config leaves no folder for outputs behind', async () => {
  await using folder = await temporaryFolder()
  await writeTree(folder.path, { 'readiness.yml': 'checks: []\n' })
  const { code } = await runCommand(check, { args: ['--output', 'out/report.json'], cwd: folder.path })
  expect({ code, out: await readdir(join(folder.path, 'out')) }).toEqual({ code: 2, out: ['report.json'] })
})
