import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { projectRoot } from '../runner/run-action.ts'

const run = promisify(execFile)

test('installed with npm, it is a program of its own name, and needs no other package', async () => {
  await using folder = await temporaryFolder()
  const npm = (...args: readonly string[]) =>
    run('npm', [...args, '--offline', '--ignore-scripts', '--cache', join(folder.path, 'cache')], { cwd: projectRoot })
  const { stdout: packed } = await npm('pack', '--json', '--pack-destination', folder.path)
  const [{ filename }] = JSON.parse(packed)
  await npm('install', '--global', '--prefix', join(folder.path, 'prefix'), join(folder.path, filename))
  const { stdout } = await run(join(folder.path, 'prefix/bin/readiness'), ['list', 'sources'], { cwd: folder.path })
  expect(stdout.split('\n').map(line => line.split(' ')[0])).toEqual(['run', 'scan', 'file', ''])
}, 60_000)
