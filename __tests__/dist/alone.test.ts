import { cp, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { projectRoot } from '../runner/run-action.ts'
import { readiness } from './command-line.ts'
import { nodes } from './dist-folder.ts'
import { workTree } from './work-tree.ts'

const planted = [
  'an IO.inspect in a pipeline',
  'a log file written under /tmp',
  'trailing white space',
  'a failing test',
  'a missing document'
]

/** A copy of dist/ where no package can be found, and two folders of programs: with git, and with a shell alone. */
async function installation() {
  const folder = await temporaryFolder()
  await cp(join(projectRoot, 'dist'), join(folder.path, 'dist'), { recursive: true })
  const shellOnly = join(folder.path, 'bin')
  await mkdir(shellOnly)
  for (const program of ['bash', 'sh']) await symlink(`/bin/${program}`, join(shellOnly, program))
  return { folder, program: join(folder.path, 'dist/cli.js'), shellOnly }
}

describe('dist/ needs nothing but Node', () => {
  let installed: Awaited<ReturnType<typeof installation>>
  beforeAll(async () => {
    installed = await installation()
  })

  afterAll(async () => {
    await installed.folder[Symbol.asyncDispose]()
  })

  describe.each(nodes)('Node $version', ({ node }) => {
    test.each([{ git: 'with git' }, { git: 'without git' }])('the demonstration, $git', async ({ git }) => {
      const env = git === 'with git' ? {} : { PATH: installed.shellOnly }
      const cwd = installed.folder.path
      const { exitCode, stdout } = await readiness({ cwd, args: ['demo'], node, program: installed.program, env })
      expect(planted.filter(fault => !stdout.includes(fault))).toEqual([])
      expect({ exitCode, end: stdout.split('\n').at(-3) }).toEqual({
        exitCode: 0,
        end: 'All 5 planted faults were found, and nothing else. The gate works here.'
      })
    })

    test.each([
      { args: ['check'], exitCode: 1 },
      { args: ['scan', '--format', 'json'], exitCode: 1 },
      { args: ['validate'], exitCode: 0 },
      { args: ['list', 'rules'], exitCode: 0 },
      { args: ['explain', 'elixir/dbg'], exitCode: 0 },
      { args: ['schema'], exitCode: 0 },
      { args: ['init', '--dry-run'], exitCode: 0 },
      { args: ['--help'], exitCode: 0 },
      { args: ['chekc'], exitCode: 2 }
    ])('readiness $args exits $exitCode', async ({ args, exitCode }) => {
      const config = 'checks:\n  debug:\n    scan: lib/*.ex\n    forbid: elixir/dbg\n'
      await using work = await workTree({ '.github/readiness.yml': config, 'lib/a.ex': 'dbg(1)\n' })
      const ended = await readiness({ cwd: work.path, args, node, program: installed.program })
      expect({ exitCode: ended.exitCode, isMissing: ended.stderr.includes('incomplete') }).toEqual({
        exitCode,
        isMissing: false
      })
    })
  })
})
