import { readdir } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { readiness } from './command-line.ts'
import { workTree } from './work-tree.ts'

const config = `checks:
  shell: { run: 'echo 1; exit 1', shell: bash }
  missing: no-such-tool
  slow: { run: sleep 9, timeout: 1s }
  left: { run: sleep 9 &, leftovers: true }
`

test.each([
  { args: ['check'], exitCode: 1 },
  { args: ['check', '--format', 'json'], exitCode: 1 },
  { args: ['check', '--only', 'typo'], exitCode: 2 },
  { args: ['scan', '--fix'], exitCode: 0 },
  { args: ['demo'], exitCode: 0 }
])('$args leaves nothing among the temporary files', async ({ args, exitCode }) => {
  await using work = await workTree({ '.github/readiness.yml': config, 'lib/a.ex': 'IO.inspect(a)\n' })
  await using temporary = await temporaryFolder()
  const ended = await readiness({ cwd: work.path, args, env: { TMPDIR: temporary.path } })
  expect({ exitCode: ended.exitCode, left: await readdir(temporary.path) }).toEqual({ exitCode, left: [] })
})
