import { expect, test } from '@jest/globals'
import { readiness } from './command-line.ts'
import { nodes } from './dist-folder.ts'
import { workTree } from './work-tree.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

const config = `concurrency: 8
checks:
${names.map(name => `  ${name}: sleep 0.1`).join('\n')}
  fails: exit 1
`

/** From where the gate can hardly be read to where every command can be started. */
const limits = [30, 34, 38, 42, 46, 50, 60]

test.each(nodes)('with few files that may be open, it says so and ends nobody: Node $version', async ({ node }) => {
  await using work = await workTree({ '.github/readiness.yml': config })
  for (const limit of limits) {
    const before = ['bash', '-c', `ulimit -n ${limit}; "$@"; echo "exit code $?"`, 'bash']
    const { stdout, stderr, signal } = await readiness({ cwd: work.path, args: ['check'], node, before })
    // The shell is of the gate's own process group.
    expect({ limit, signal, end: /exit code \d+\n$/.exec(stdout)?.[0] }).toEqual({
      limit,
      signal: null,
      end: expect.stringMatching(/exit code [123]\n/)
    })
    expect(stderr).not.toContain('TypeError')
  }
})
