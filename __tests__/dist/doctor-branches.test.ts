import { expect, test } from '@jest/globals'
import { type FakeBranch, REPOSITORY_ID } from '../github/repository.ts'
import { ACTIONS, ailments, doctor, guarded, place, requires, ruleset, treeOf, workflow } from './doctor-set-up.ts'

const guardedBranch: FakeBranch = { rules: [requires(['Readiness', ACTIONS])] }
const deletion = { type: 'deletion', ruleset_id: 7, ruleset_source_type: 'Repository', ruleset_source: 'acme/shop' }

const requiresWorkflow = (path: string, repository_id: number) => ({
  type: 'workflows',
  parameters: { workflows: [{ path, repository_id, ref: 'refs/heads/main' }] },
  ruleset_id: 7,
  ruleset_source_type: 'Organization',
  ruleset_source: 'acme'
})

test('every protected branch is looked at, and each says what it lacks', async () => {
  const branches = {
    main: guardedBranch,
    open: {},
    'release/1': { rules: [deletion] },
    'release/2': {
      protection: {
        required_status_checks: { contexts: ['Readiness'], checks: [{ context: 'Readiness', app_id: null }] },
        enforce_admins: { url: 'https://example.invalid/', enabled: true }
      }
    }
  }
  const on =
    '  pull_request:\n    branches: [main, release/1]\n    types: [opened, synchronize, reopened, edited]\n  merge_group:\n'
  expect(await ailments(treeOf(workflow({ on })), { branches, rulesets: { 7: ruleset() } })).toEqual({
    exitCode: 1,
    lines: [
      `wrong, events: ${place}: the branches of pull_request leave out release/2`,
      'wrong, required check: release/1 does not require “Readiness”; required: none',
      'wrong, required check: release/2 takes “Readiness” from any source'
    ]
  })
})

test('the branch that is named is looked at alone', async () => {
  const repository = { branches: { main: {}, 'release/1': guardedBranch }, rulesets: { 7: ruleset() } }
  const args = ['--branch', 'release/1']
  const { exitCode, stdout } = await doctor(treeOf(workflow({})), repository, { args })
  expect([exitCode, stdout.split('\n')[0]]).toEqual([0, 'acme/shop, branch release/1'])
})

test.each([
  { count: 19, exitCode: 0, lines: [] },
  {
    count: 20,
    exitCode: 1,
    lines: ['unknown, protected branches: not looked at, for there are too many: release/19']
  }
])('of the default branch and $count more, twenty are looked at', async ({ count, exitCode, lines }) => {
  const others = Array.from({ length: count }, (_, index) => [`release/${index}`, guardedBranch] as const)
  const branches = { main: guardedBranch, ...Object.fromEntries(others) }
  const seen = await ailments(treeOf(workflow({})), { branches, rulesets: { 7: ruleset() } })
  expect(seen).toEqual({ exitCode, lines })
})

test('a workflow that a ruleset requires is required, whatever its jobs are called', async () => {
  const repository = guarded({ rules: [requiresWorkflow(place, REPOSITORY_ID)] })
  const { exitCode, stdout } = await doctor(treeOf(workflow({})), repository, { args: [] })
  expect(stdout).toContain(`
  ok  required check: main requires the workflow ${place}
  ok  administrators: nobody is exempt from the required check of main
`)
  expect(exitCode).toBe(0)
})

test.each([
  { name: 'of that name in another repository', path: place, repository: REPOSITORY_ID + 1 },
  { name: 'of another name', path: '.github/workflows/other.yml', repository: REPOSITORY_ID }
])('a required workflow $name is not this gate', async ({ path, repository }) => {
  expect(await ailments(treeOf(workflow({})), guarded({ rules: [requiresWorkflow(path, repository)] }))).toEqual({
    exitCode: 1,
    lines: ['wrong, required check: main does not require “Readiness”; required: none']
  })
})

test('where only the workflow of another repository is required, nobody here can tell', async () => {
  const rules = [requiresWorkflow('.github/workflows/gate.yml', 99)]
  const config = { '.github/readiness.yml': 'checks:\n  tests: mix test\n' }
  const { exitCode, stdout } = await doctor(config, guarded({ rules }), { args: [] })
  expect(stdout).toContain(`
  unknown  workflow: no workflow here runs the gate; main requires .github/workflows/gate.yml of repository 99, which was not read
           why: whether that one runs the gate is not known
           fix: readiness doctor in that repository: gh api repositories/99 --jq .full_name
`)
  expect(exitCode).toBe(1)
})
