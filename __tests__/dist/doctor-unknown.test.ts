import { expect, test } from '@jest/globals'
import { git } from '../git/git.ts'
import { FAKE_TOKEN } from '../runner/environment.ts'
import { readiness } from './command-line.ts'
import { ACTIONS, ailments, doctor, guarded, requires, treeOf, workflow } from './doctor-set-up.ts'
import { workTree } from './work-tree.ts'

test('nothing is set up at all', async () => {
  expect(await ailments({ 'notes.txt': '' }, guarded({}))).toEqual({
    exitCode: 1,
    lines: ['wrong, config: there is none, and no preset fits', 'wrong, workflow: no workflow runs the gate']
  })
})

test('what a token is not told is unknown, and says whose token would be', async () => {
  const { exitCode, stdout } = await doctor(
    treeOf(workflow({})),
    guarded({ rules: [requires(['Readiness', ACTIONS])] }),
    { token: FAKE_TOKEN, args: [] }
  )
  expect(stdout).toMatch(`
  unknown  administrators: who is exempt from the required check of main is not known: only who may change the ruleset is told
           why: who is exempt merges without the gate, and most accidents are made by who may
           fix: set GITHUB_TOKEN to the token of an administrator, and try again

0 wrong, 1 unknown: the gate protects the branch only when both are 0.
`)
  expect(exitCode).toBe(1)
})

test('without a token nothing is asked, and the rest is looked at', async () => {
  await using folder = await workTree(treeOf(workflow({})))
  await git(folder.path, 'remote', 'add', 'origin', 'https://github.com/acme/shop')
  const { exitCode, stdout } = await readiness({ cwd: folder.path, args: ['doctor'] })
  expect(stdout).toMatch(`${folder.path}, branch not known`)
  expect(stdout).toMatch(`
  unknown  required check: whether the branch requires “Readiness” is not known: there is no GITHUB_TOKEN
           why: a check that is not required advises: a change is merged without it
           fix: set GITHUB_TOKEN to a token that may read the repository, and try again

0 wrong, 1 unknown`)
  expect(exitCode).toBe(1)
})

test('without a network the same', async () => {
  await using folder = await workTree(treeOf(workflow({})))
  await git(folder.path, 'remote', 'add', 'origin', 'https://github.com/acme/shop')
  const env = { GITHUB_TOKEN: FAKE_TOKEN, GITHUB_API_URL: 'http://127.0.0.1:9' }
  const { exitCode, stdout } = await readiness({ cwd: folder.path, args: ['doctor'], env })
  expect(stdout).toMatch(
    /unknown {2}required check: whether the branch requires “Readiness” is not known: .*(ECONNREFUSED|bad port)/
  )
  expect(exitCode).toBe(1)
})

test.each([
  { args: ['--root', 'nowhere'], stderr: /there is no such folder/ },
  { args: ['--format', 'xml'], stderr: /unknown format/ },
  { args: ['main'], stderr: /nothing is expected here/ }
])('doctor $args cannot look', async ({ args, stderr }) => {
  await using folder = await workTree({})
  const ended = await readiness({ cwd: folder.path, args: ['doctor', ...args] })
  expect(ended).toEqual({ exitCode: 2, signal: null, stdout: '', stderr: expect.stringMatching(stderr) })
})
