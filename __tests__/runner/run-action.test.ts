import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { writeTree } from '../git/write-tree.ts'
import { FAKE_RUNTIME_TOKEN, FAKE_TOKEN } from './environment.ts'
import { workflowDispatchEvent } from './event.ts'
import { runAction, startAction } from './run-action.ts'

const metadata = `
name: probe
inputs: { some-path: { default: here }, github-token: { default: '\${{ github.token }}' } }
runs: { using: node24, main: main.mjs }
`

async function probe(script: string) {
  const folder = await temporaryFolder()
  await writeTree(folder.path, { 'action/action.yml': metadata, 'action/main.mjs': script, 'shop/a.txt': 'a' })
  const options = {
    folder: join(folder.path, 'runner'),
    workspace: join(folder.path, 'shop'),
    action: join(folder.path, 'action'),
    event: await workflowDispatchEvent('a'.repeat(40))
  }
  return { options, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

const append = (variable: string, text: string) =>
  `(await import('node:fs')).appendFileSync(process.env.${variable}, ${JSON.stringify(text)});`

test('a step that says all it can', async () => {
  await using step = await probe(
    [
      'console.log("::error file=" + process.cwd() + "/a.txt,line=1::bad");',
      'console.error("progress\\r::notice::fine");',
      'console.log(process.env["INPUT_GITHUB-TOKEN"], process.env["INPUT_SOME-PATH"]);',
      append('GITHUB_OUTPUT', 'verdict=ready\n'),
      append('GITHUB_STEP_SUMMARY', `# Done with ${FAKE_TOKEN}\n`),
      append('GITHUB_ENV', 'COLOUR=red\n'),
      append('GITHUB_STATE', 'started=1\n'),
      append('GITHUB_PATH', '/opt/x\n'),
      'process.exitCode = 3'
    ].join('\n')
  )
  const { log, annotations, ...result } = await runAction(step.options)
  const nowhere = { title: null, startColumn: 0, endColumn: 0 }
  expect(result).toEqual({
    conclusion: 'failure',
    exitCode: 3,
    signal: null,
    outputs: { verdict: 'ready' },
    state: { started: '1' },
    env: { COLOUR: 'red' },
    paths: ['/opt/x'],
    summary: '# Done with ***\n',
    masks: [],
    matchers: [],
    debug: [],
    failedFileCommand: null
  })
  expect([...log].sort()).toEqual(['##[error]bad', '##[notice]fine', '*** here', 'progress'])
  expect(annotations).toHaveLength(2)
  expect(annotations).toContainEqual({
    ...nowhere,
    level: 'error',
    message: 'bad',
    path: 'a.txt',
    startLine: 1,
    endLine: 1
  })
})

test('an output without its delimiter fails a step that exited 0', async () => {
  await using step = await probe(append('GITHUB_OUTPUT', 'a=1\nb<<END\nx\n'))
  const { conclusion, exitCode, failedFileCommand, outputs } = await runAction(step.options)
  expect({ conclusion, exitCode, failedFileCommand, outputs }).toEqual({
    conclusion: 'failure',
    exitCode: 0,
    failedFileCommand: 'output',
    outputs: { a: '1' }
  })
})

test('it runs on Node 24 with the tokens an action really has', async () => {
  await using step = await probe('console.log(process.versions.node, process.env.ACTIONS_RUNTIME_TOKEN)')
  const { log } = await runAction(step.options)
  expect(log).toEqual([expect.stringMatching(new RegExp(`^24\\.\\d+\\.\\d+ ${FAKE_RUNTIME_TOKEN}$`))])
})

test('cancel asks with SIGINT, and a step that listens is over at once', async () => {
  await using step = await probe(
    'process.on("SIGINT", () => { console.log("stopping"); process.exit(1) }); setInterval(() => {}, 1000); console.log("up")'
  )
  const running = await startAction(step.options)
  await running.untilLine(/^up$/)
  expect(await running.cancel()).toEqual(['SIGINT'])
  expect(await running.ended).toMatchObject({ exitCode: 1, log: ['up', 'stopping'] })
})

test('cancel goes on to SIGTERM after 7.5 s for a step that does not listen', async () => {
  await using step = await probe('process.on("SIGINT", () => {}); setInterval(() => {}, 1000); console.log("up")')
  const running = await startAction(step.options)
  await running.untilLine(/^up$/)
  expect(await running.cancel()).toEqual(['SIGINT', 'SIGTERM'])
  expect(await running.ended).toMatchObject({ exitCode: null, signal: 'SIGTERM' })
})
