import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { glob } from 'tinyglobby'
import { examine } from '../../../src/commands/doctor/examine.ts'
import { gather } from '../../../src/commands/doctor/gather.ts'
import { renderWorkflow } from '../../../src/commands/init/render-workflow.ts'
import { fakeFiles } from '../../fakes/fake-files.ts'
import { projectRoot } from '../../runner/run-action.ts'

/** What `doctor` finds wrong with a workflow before it asks GitHub. */
async function wrongWith(workflow: string, config = 'checks:\n  tests: mix test\n') {
  const files = fakeFiles({ '.github/readiness.yml': config, '.github/workflows/a.yml': workflow })
  const advice = examine(
    await gather({
      files,
      env: {},
      connection: { kind: 'shut', why: 'there is no GITHUB_TOKEN', fix: 'set it' },
      branch: 'main',
      compareBuild: async () => ({ kind: 'same' })
    })
  )
  return advice.filter(({ state }) => state === 'wrong').map(({ fact }) => fact)
}

test.each([
  { preset: 'javascript', wrong: [] },
  // Its makers give it no name that does not move: which commit to trust is for the user to say.
  { preset: 'elixir', wrong: ['.github/workflows/a.yml: job readiness uses erlef/setup-beam@v1'] }
])('what is wrong with the workflow that init writes for $preset: $wrong', async ({ preset, wrong }) => {
  const workflow = renderWorkflow({ presets: [preset], nested: [], readme: 'README.md', has: () => false })
  expect(await wrongWith(workflow)).toEqual(wrong)
})

const shown = await glob(['examples/workflows/*.yml'], { cwd: projectRoot })

test.each(shown.sort())('nor with the gate in %s', async path => {
  const text = await readFile(join(projectRoot, path), 'utf8')
  const config = text.includes('publish: [comment, suggestions]') ? 'publish: [comment, suggestions]\n' : ''
  const nothing = path.endsWith('fork-comment.yml') ? ['no workflow runs the gate'] : []
  expect(await wrongWith(text, `${config}checks:\n  tests: mix test\n`)).toEqual(nothing)
})

test('the workflow that comments judges nothing, so it is no gate', async () => {
  const comment = 'on: workflow_run\njobs: { a: { steps: [{ uses: a/readiness-gate@v1, with: { mode: report } }] } }'
  expect(await wrongWith(comment)).toEqual(['no workflow runs the gate'])
})
