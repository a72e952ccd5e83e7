import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { checkout } from '../git/checkout.ts'
import { withOrigin } from '../git/origin.ts'
import { pullRequestEvent } from '../runner/event.ts'
import { runAction } from '../runner/run-action.ts'

/** File names that a pull request may bring along. */
const names = [
  'lib/a\n::error::forged.ex',
  'lib/b\r::set-output name=verdict::ready.ex',
  'lib/c ##[error]forged.ex',
  'lib/d%0A::warning::forged.ex',
  'lib/e,line=99,title=forged::forged.ex',
  'lib/f`](mailto:a) <img src=x> | @everybody.ex',
  'lib/g\u001b[31m\u202e.ex',
  'lib/-rf $(touch forged) ; `touch forged`.ex',
  'lib/h\ni/j.ex'
]

const config = `checks:
  no-debug:
    title: "No debug\\n::error::forged ##[error]forged"
    scan: lib/**/*.ex
    forbid: elixir/dbg
`

test('names of files and checks are text wherever they are shown', async () => {
  const change = Object.fromEntries(names.map(name => [name, 'dbg(1)\n']))
  await using origin = await withOrigin({ base: { '.github/readiness.yml': config, 'a.txt': '' }, change })
  const workspace = await checkout(origin, join(origin.folder, 'work/shop'))
  const event = await pullRequestEvent(origin)
  const result = await runAction({ folder: join(origin.folder, 'runner'), workspace, event })
  const { annotations, outputs, summary, env, masks, failedFileCommand } = result
  expect(annotations.map(({ path }) => path).sort()).toEqual([...names].sort())
  expect([...new Set(annotations.map(({ level, message, title }) => `${level}: ${title}: ${message}`))]).toEqual([
    'error: No debug ::error::forged ##[error]forged: elixir/dbg: dbg left in code\nRemove the call and keep its argument.'
  ])
  expect({ env, masks: masks.length, failedFileCommand, verdict: outputs.verdict }).toEqual({
    env: {},
    masks: 1,
    failedFileCommand: null,
    verdict: 'not-ready'
  })
  expect(summary?.match(/^- .*(?= \*\*error)/gm)).toEqual([
    '- ``lib/-rf $(touch forged) ; `touch forged`.ex:1:1``',
    '- `lib/a ::error::forged.ex:1:1`',
    '- `lib/b ::set-output name=verdict::ready.ex:1:1`',
    '- `lib/c ##[error]forged.ex:1:1`',
    '- `lib/d%0A::warning::forged.ex:1:1`',
    '- `lib/e,line=99,title=forged::forged.ex:1:1`',
    '- ``lib/f`](mailto:a) <img src=x> | @everybody.ex:1:1``',
    '- `lib/g\\u202e.ex:1:1`',
    '- `lib/h i/j.ex:1:1`'
  ])
  expect(summary?.match(/^### .*$/gm)).toEqual(['### ❌ No debug ::error::forged ##\\[error\\]forged'])
})
