import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { validate } from '../../src/commands/validate.ts'
import { runCommand } from '../fakes/run-command.ts'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { type Tree, writeTree } from '../git/write-tree.ts'

async function validateIn(tree: Tree, ...args: readonly string[]) {
  await using folder = await temporaryFolder()
  await writeTree(folder.path, tree)
  return await runCommand(validate, { args: [...args, '--root', folder.path], cwd: folder.path })
}

const good = 'checks:\n  tests: mix test\n  lint: mix credo\n'

describe('readiness validate', () => {
  test.each([
    {
      what: 'a config',
      tree: { 'readiness.yml': good },
      args: [],
      stdout: 'readiness.yml is valid: 2 checks (2 run)\n'
    },
    {
      what: 'the one that is named',
      tree: { 'readiness.yml': good, 'other.yml': 'checks:\n  a: b\n' },
      args: ['other.yml'],
      stdout: 'other.yml is valid: 1 check (1 run)\n'
    },
    {
      what: 'presets and waivers',
      tree: {
        '.github/readiness.yml':
          'extends: [docker]\nwaivers: [{ check: hadolint, reason: r, by: b, until: 2026-12-31 }]\nchecks:\n  docs: { file: "*.md" }\n'
      },
      args: [],
      stdout: '.github/readiness.yml is valid: 4 checks (1 run, 1 scan, 2 file), presets docker, 1 waiver\n'
    },
    {
      what: 'no config',
      tree: { Dockerfile: '' },
      args: [],
      stdout: 'No config, so presets stand in: 3 checks (1 run, 1 scan, 1 file), presets docker\n'
    }
  ])('$what → 0', async ({ tree, args, stdout }) => {
    expect(await validateIn(tree, ...args)).toEqual({ code: 0, stdout, stderr: '' })
  })

  test.each([
    {
      what: 'every mistake',
      tree: { 'readiness.yml': 'checks:\n  tests:\n    run: mix test\n    expct: exit == 0\n    severity: eror\n' },
      args: [],
      stderr:
        'readiness.yml:4:5: checks.tests.expct: unknown key — did you mean expect?\n' +
        'readiness.yml:5:5: checks.tests.severity: eror is not known here — did you mean error?\n'
    },
    {
      what: 'a config that is named and missing',
      tree: {},
      args: ['ready.yml'],
      stderr:
        'ready.yml cannot be read: no such file — Give the path of a config below the root of the repository, or write one with `readiness init`.\n'
    },
    {
      what: 'two names',
      tree: {},
      args: ['a.yml', '--config', 'b.yml'],
      stderr: 'two configs are named: a.yml and b.yml — Name one.\n'
    },
    {
      what: 'nothing to check',
      tree: { 'README.md': '' },
      args: [],
      stderr:
        'Nothing to check: there is no .github/readiness.yml, and no project of a known kind at the root of the repository — Write a config with `readiness init`.\n'
    }
  ])('$what → 2', async ({ tree, args, stderr }) => {
    expect(await validateIn(tree, ...args)).toEqual({ code: 2, stdout: '', stderr })
  })

  test('a config that is a symbolic link → 2, not the presets', async () => {
    await using folder = await temporaryFolder()
    await writeTree(folder.path, { 'go.mod': '', 'elsewhere.yml': good })
    await symlink('elsewhere.yml', join(folder.path, 'readiness.yml'))
    expect(await runCommand(validate, { args: ['--root', folder.path] })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'readiness.yml cannot be read: it is a symbolic link — Make it a regular file that can be read.\n'
    })
  })

  test('checks that wait for each other → 2', async () => {
    const tree = { 'readiness.yml': 'checks:\n  a: { run: x, needs: b }\n  b: { run: x, needs: a }\n' }
    const { code, stderr } = await validateIn(tree)
    expect([code, stderr]).toEqual([2, expect.stringContaining('a → b → a')])
  })
})
