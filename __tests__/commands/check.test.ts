import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
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

describe('what the commands of a run printed', () => {
  const failing = 'checks:\n  a: echo one && exit 1\n  b: echo two && exit 1\n'

  test('is kept of the last run alone', async () => {
    await using folder = await temporaryFolder()
    await writeTree(folder.path, { 'repo/readiness.yml': failing })
    const env = { PATH: process.env.PATH, XDG_CACHE_HOME: join(folder.path, 'cache') }
    const cwd = join(folder.path, 'repo')
    const kept = async () =>
      (await readdir(join(folder.path, 'cache'), { recursive: true })).filter(path => path.endsWith('.log'))

    const all = await runCommand(check, { cwd, env })
    expect([all.code, (await kept()).map(path => basename(path))]).toEqual([1, ['a.log', 'b.log']])
    const one = await runCommand(check, { cwd, env, args: ['--only', 'b'] })
    const [path = ''] = await kept()
    expect([one.code, await readFile(join(folder.path, 'cache', path), 'utf8')]).toEqual([1, 'two\n'])
    expect(one.stdout).toContain(`whole output: ${join(folder.path, 'cache', path)}\n`)
    await writeTree(cwd, { 'readiness.yml': config })
    expect([(await runCommand(check, { cwd, env })).code, await kept()]).toEqual([0, []])
  })

  test('is there under the name that the report tells, when all is well, too', async () => {
    await using folder = await temporaryFolder()
    await writeTree(folder.path, { 'readiness.yml': 'checks:\n  a: echo one\n  b: "true"\n' })
    const options = { args: ['--format', 'json', '--output', 'report.json'], cwd: folder.path, env: process.env }
    const { code } = await runCommand(check, options)
    const { checks } = JSON.parse(await readFile(join(folder.path, 'report.json'), 'utf8'))
    const named = checks.map(({ outputFile }: { outputFile: string | null }) => outputFile)
    expect([code, named]).toEqual([0, [expect.stringMatching(/report\.json\.output\/a\.log$/), null]])
    expect(await readFile(named[0], 'utf8')).toBe('one\n')
  })

  test.each([{}, { XDG_CACHE_HOME: '/dev/null' }])(
    'is kept nowhere where there is no place for it: %j',
    async place => {
      await using folder = await temporaryFolder()
      await writeTree(folder.path, { 'readiness.yml': failing })
      const run = await runCommand(check, { cwd: folder.path, env: { PATH: process.env.PATH, ...place } })
      expect([run.code, run.stdout.includes('whole output')]).toEqual([1, false])
    }
  )
})
