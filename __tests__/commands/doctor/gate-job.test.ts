import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { show } from '../../../src/commands/doctor/workflow/check-name.ts'
import { gateJobsOf } from '../../../src/commands/doctor/workflow/gate-job.ts'
import { toWorkflow } from '../../../src/commands/doctor/workflow/workflow.ts'

const found = (texts: Readonly<Record<string, string>>, isTheAction = false) => {
  const workflows = Object.entries(texts).map(([name, text]) => toWorkflow(`.github/workflows/${name}`, parse(text)))
  return gateJobsOf({ workflows, isTheAction }).map(({ workflow, path, checks, permissions }) => ({
    started: workflow.path.split('/').at(-1),
    path: path.split('/').at(-1),
    checks: checks.map(show),
    permissions
  }))
}

const withStep = (step: string) => `on: push\njobs: { gate: { steps: [${step}] } }`

test.each([
  { step: '{ uses: acme/readiness-gate@v1 }', isGate: true },
  { step: '{ uses: acme/readiness-gate/sub@v1 }', isGate: true },
  { step: '{ uses: acme/not-readiness-gate@v1 }', isGate: false },
  { step: '{ uses: ./ }', isGate: false },
  { step: '{ run: readiness check }', isGate: true },
  { step: '{ run: "npx readiness check --base main" }', isGate: true },
  { step: '{ run: "npm ci\\nnode ../gate/dist/cli.js check" }', isGate: true },
  { step: '{ run: readiness validate }', isGate: false },
  { step: '{ run: cargo check }', isGate: false },
  { step: '{ run: echo unreadiness check }', isGate: false }
])('$step is the gate: $isGate', ({ step, isGate }) => {
  expect(found({ 'ci.yml': withStep(step) })).toHaveLength(isGate ? 1 : 0)
})

test('in its own repository the gate is the action at the root', () => {
  expect(found({ 'ci.yml': withStep('{ uses: ./ }') }, true)).toHaveLength(1)
})

test('a workflow that is called is the gate of those that call it', () => {
  const gate = 'on: workflow_call\njobs: { gate: { steps: [{ uses: a/readiness-gate@v1 }] } }'
  const caller = (name: string) =>
    `on: push\npermissions: { contents: read }\njobs: { ${name}: { uses: ./.github/workflows/middle.yml } }`
  const middle = 'on: [workflow_call, workflow_dispatch]\njobs: { inner: { uses: ./.github/workflows/gate.yml } }'
  expect(found({ 'a.yml': caller('one'), 'b.yml': caller('two'), 'gate.yml': gate, 'middle.yml': middle })).toEqual([
    { started: 'a.yml', path: 'gate.yml', checks: ['one / inner / gate'], permissions: { contents: 'read' } },
    { started: 'b.yml', path: 'gate.yml', checks: ['two / inner / gate'], permissions: { contents: 'read' } },
    { started: 'middle.yml', path: 'gate.yml', checks: ['inner / gate'], permissions: null }
  ])
})

test('workflows that call each other end', () => {
  const loop = 'on: [push, workflow_call]\njobs: { again: { uses: ./.github/workflows/loop.yml } }'
  expect(found({ 'loop.yml': loop })).toEqual([])
})

test.each([
  '',
  'on:',
  'jobs: 7',
  '- a',
  'jobs: { a: }',
  'on: push\njobs: { a: { steps: 3 } }',
  'on: push\njobs: { a: { steps: [3] } }'
])('what is no workflow holds no gate: %j', text => expect(found({ 'ci.yml': text })).toEqual([]))
