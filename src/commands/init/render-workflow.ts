import type { Project } from './detect.ts'
import { type Step, setupSteps } from './setup-steps.ts'

/** The workflow that runs the gate on every change. */
export function renderWorkflow(project: Project): string {
  return `# Shuts the way into the branch until the change is ready. To protect a branch, require the check "readiness" for it:
# Settings, Rules, New ruleset, Require status checks to pass.
name: Readiness

on:
  pull_request:
    types: [opened, synchronize, reopened, edited] # edited: whoever changes the base changes the rules
  merge_group:
  push:
    branches: [main]

permissions:
  contents: read
  pull-requests: read # who approved a change that makes the rules weaker

jobs:
  readiness:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 2 # the base too: its rules judge, and new findings are told from old ones
${setupSteps(project).map(renderStep).join('')}      - uses: readiness-gate/readiness-gate@v1
`
}

function renderStep(step: Step): string {
  if ('uses' in step) {
    const inputs = Object.entries(step.with).map(([name, value]) => `          ${name}: ${value}\n`)
    return `      - uses: ${step.uses}\n        with:\n${inputs.join('')}`
  }
  const [first = '', ...others] = step.run
  if (others.length === 0) return `      - run: ${first}\n`
  return `      - run: |\n${step.run.map(line => `          ${line}\n`).join('')}`
}
