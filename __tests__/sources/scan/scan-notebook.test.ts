import { expect, test } from '@jest/globals'
import { run } from './run-check.ts'

test('a text is looked for in the whole of a notebook, and what reads a language only in its code', async () => {
  const cells = [
    { cell_type: 'markdown', source: ['TODO print(1)\n'] },
    { cell_type: 'code', source: ['print(1)  # TODO\n'], outputs: [{ text: 'TODO' }] }
  ]
  const outcome = await run(
    { 'a.ipynb': JSON.stringify({ cells }, null, 1) },
    { scan: ['*'], forbid: ['TODO', { pattern: 'print(...)' }, '/TODO \\w+/'] }
  )
  const found = outcome.kind === 'ran' ? outcome.findings : []
  expect(found.map(({ rule, location }) => `${location?.startLine}:${location?.startColumn} ${rule}`)).toEqual([
    '6:6 TODO',
    '6:6 /TODO \\w+/',
    '12:6 print(...)',
    '12:18 TODO',
    '16:15 TODO'
  ])
})
