import { expect, test } from '@jest/globals'
import {
  ACTIONS,
  ailments,
  doctor,
  guarded,
  onPull,
  place,
  queue,
  requires,
  ruleset,
  step,
  treeOf,
  workflow
} from './doctor-set-up.ts'

test('a set-up that is right, whole', async () => {
  const { exitCode, stdout, requests } = await doctor(
    treeOf(workflow({})),
    guarded({ rules: [requires(['Readiness', ACTIONS]), queue] }),
    { args: [] }
  )
  expect(stdout).toBe(`acme/shop, branch main

  ok  config: .github/readiness.yml is valid
  ok  workflow: ${place}: job gate runs the gate
  ok  events: ${place} starts on pull_request, merge_group
  ok  job always decides: ${place}: job gate is neither skipped nor masked
  ok  checkout: ${place}: job gate checks out the base, too
  ok  permissions: ${place}: job gate has what it posts with, and no more
  ok  pinned actions: ${place}: job gate follows nothing that others can move
  ok  required check: main requires “Readiness”, from GitHub Actions
  ok  administrators: nobody is exempt from the required check of main

The gate protects the branch.
`)
  expect(exitCode).toBe(0)
  expect(requests).toEqual([
    'GET /repos/acme/shop',
    'GET /repos/acme/shop/branches',
    'GET /repos/acme/shop/rules/branches/main',
    'GET /repos/acme/shop/rulesets/7',
    'GET /repos/acme/shop/branches/main'
  ])
})

test('wrong 1: the gate only advises, and the queue waits for it for ever', async () => {
  const { exitCode, stdout } = await doctor(
    treeOf(workflow({ on: onPull })),
    guarded({ rules: [requires(['lint', ACTIONS]), queue] }),
    { args: [] }
  )
  expect(stdout).toBe(`acme/shop, branch main

  ok     config: .github/readiness.yml is valid
  ok     workflow: ${place}: job gate runs the gate
  wrong  events: ${place} does not start on merge_group, and main has a merge queue
         why: in the queue the required check stays pending, and nothing is merged
         fix: add \`merge_group:\` below \`on:\`; without a queue it does nothing
  ok     job always decides: ${place}: job gate is neither skipped nor masked
  ok     checkout: ${place}: job gate checks out the base, too
  ok     permissions: ${place}: job gate has what it posts with, and no more
  ok     pinned actions: ${place}: job gate follows nothing that others can move
  wrong  required check: main does not require “Readiness”; required: “lint”
         why: a check that is not required advises: a change is merged without it
         fix: Settings → Rules → Rulesets → Require status checks to pass: add “Readiness”, from GitHub Actions

2 wrong, 0 unknown: the gate protects the branch only when both are 0.
`)
  expect(exitCode).toBe(1)
})

test('wrong 2: the required check never arrives', async () => {
  const on = '  pull_request:\n    branches: [release/*]\n    paths: [lib/**]\n    types: [opened]\n  merge_group:\n'
  expect(await ailments(treeOf(workflow({ on })), guarded({ rules: [requires(['readiness', ACTIONS])] }))).toEqual({
    exitCode: 1,
    lines: [
      `wrong, events: ${place}: pull_request starts on some types only, and not on synchronize, reopened`,
      `wrong, events: ${place}: pull_request does not start on edited`,
      `wrong, events: ${place}: pull_request has a filter of paths`,
      `wrong, events: ${place}: the branches of pull_request leave out main`,
      'wrong, required check: main does not require “Readiness”; required: “readiness”'
    ]
  })
})

test('wrong 3: skipped, masked, and taken from anybody', async () => {
  const job = "    if: github.event_name == 'pull_request'\n    needs: [build]\n    continue-on-error: true\n"
  const steps = step('actions/checkout@v7') + step('acme/readiness-gate@v1', 'continue-on-error: true')
  const text = workflow({ job, steps }).replace('jobs:\n', 'jobs:\n  build:\n    steps: [{ run: make }]\n')
  expect(await ailments(treeOf(text), guarded({ rules: [requires(['Readiness', null])] }))).toEqual({
    exitCode: 1,
    lines: [
      `wrong, job always decides: ${place}: job gate has \`if: github.event_name == 'pull_request'\``,
      `wrong, job always decides: ${place}: job gate needs build`,
      `wrong, job always decides: ${place}: job gate has continue-on-error`,
      `wrong, job always decides: ${place}: job gate, the step of the gate has continue-on-error`,
      'wrong, required check: main takes “Readiness” from any source'
    ]
  })
})

test('wrong 4: the code of anybody, with the rights of the repository', async () => {
  const steps =
    step('actions/checkout@v7', 'with: { ref: "refs/pull/1/head", fetch-depth: 0 }') +
    step('someone/setup@v3') +
    step('acme/readiness-gate@main')
  const text = workflow({
    on: '  pull_request_target:\n  merge_group:\n',
    permissions: '  contents: write\n  pull-requests: read\n',
    steps
  })
  const protection = {
    required_status_checks: { contexts: ['Readiness'], checks: [{ context: 'Readiness', app_id: ACTIONS }] },
    enforce_admins: { url: 'https://example.invalid/', enabled: false }
  }
  expect(await ailments(treeOf(text), guarded({ protection }))).toEqual({
    exitCode: 1,
    lines: [
      `wrong, events: ${place} does not start on pull_request`,
      `wrong, pull_request_target: ${place} starts on pull_request_target, and ${place}: job gate checks out the code of the pull request`,
      `wrong, permissions: ${place}: job gate has contents: write, which the gate does not use`,
      `wrong, pinned actions: ${place}: job gate uses someone/setup@v3`,
      `wrong, pinned actions: ${place}: job gate uses acme/readiness-gate@main`,
      'wrong, administrators: administrators are exempt from the required check of main'
    ]
  })
})

test('wrong 5: half a matrix of a called workflow, rules with a typo, and no base', async () => {
  const steps = `${step('actions/checkout@v7', 'with: { persist-credentials: false }')}      - run: npx readiness check | tee log\n`
  const job = '    strategy:\n      matrix:\n        os: [linux, windows]\n        node: [20]\n'
  const tree = {
    '.github/readiness.yml': 'publish: comment\nchecks:\n  tests:\n    run: mix test\n    expct: exists\n',
    '.github/workflows/ci.yml': `on:\n${onPull}  merge_group:\npermissions:\n  contents: read\n  pull-requests: read\njobs:\n  ci:\n    uses: ./.github/workflows/gate.yml\n`,
    '.github/workflows/gate.yml': workflow({ on: '  workflow_call:\n', job, steps })
  }
  const rules = [requires(['ci / Readiness (linux, 20)', ACTIONS])]
  const bypass = { actor_type: 'RepositoryRole', actor_id: 5, bypass_mode: 'always' }
  const called = '.github/workflows/gate.yml: job gate'
  expect(await ailments(tree, guarded({ rules }, { 7: ruleset(bypass) }))).toEqual({
    exitCode: 1,
    lines: [
      'wrong, config: .github/readiness.yml:5:5: checks.tests.expct: unknown key',
      `wrong, job always decides: ${called}, the step of the gate pipes or excuses its command`,
      `wrong, checkout: ${called} checks out one commit, and keeps no credentials to fetch another`,
      'wrong, required check: main requires “ci / Readiness (linux, 20)”, and not “ci / Readiness (windows, 20)”',
      'wrong, administrators: administrators are exempt from the required check of main'
    ]
  })
})

test.each([
  { on: '  pull_request:\n', isTold: true },
  { on: '  pull_request:\n    branches: [main, release/*]\n', isTold: true },
  { on: '  pull_request:\n    branches: ["*"]\n', isTold: true },
  { on: '  pull_request:\n    branches: [main]\n', isTold: false },
  { on: onPull, isTold: false }
])('a pull request that is green elsewhere may be given another base, $on: $isTold', async ({ on, isTold }) => {
  const { lines } = await ailments(treeOf(workflow({ on })), guarded({ rules: [requires(['Readiness', ACTIONS])] }))
  expect(lines).toEqual(isTold ? [`wrong, events: ${place}: pull_request does not start on edited`] : [])
})
