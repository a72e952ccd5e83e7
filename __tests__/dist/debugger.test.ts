import { expect, test } from '@jest/globals'
import { readiness } from './command-line.ts'
import { nodes } from './dist-folder.ts'
import { workTree } from './work-tree.ts'

test.each(nodes)('no command opens the debugger of the gate: Node $version', async ({ node }) => {
  await using work = await workTree({ '.github/readiness.yml': 'checks:\n  a: kill -USR1 $PPID; sleep 0.3\n' })
  const { exitCode, stderr } = await readiness({ cwd: work.path, args: ['check'], node })
  expect([exitCode, stderr.includes('Debugger')]).toEqual([0, false])
})
