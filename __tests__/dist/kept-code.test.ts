import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { readiness } from './command-line.ts'
import { nodes } from './dist-folder.ts'
import { workTree } from './work-tree.ts'

const config = 'checks:\n  debug:\n    scan: lib/*.ex\n    forbid: elixir/dbg\n'

describe.each(nodes)('Node $version with code that earlier runs have compiled', ({ node }) => {
  test.each([
    { args: ['scan', '--format', 'json'], use: 'scan' },
    { args: ['check', '--format', 'junit'], use: 'check' },
    { args: ['scan', '--help'], use: 'other' },
    { args: ['list', 'rules'], use: 'other' },
    { args: ['../chekc'], use: 'other' }
  ])('readiness $args says what it said before', async ({ args, use }) => {
    await using work = await workTree({ '.github/readiness.yml': config, 'lib/a.ex': 'dbg(1)\n' })
    await using cache = await temporaryFolder()
    const env = { XDG_CACHE_HOME: cache.path }
    const ends: object[] = []
    for (let run = 0; run < 4; run += 1) {
      const { exitCode, stdout, stderr } = await readiness({ cwd: work.path, args, node, env })
      ends.push({ exitCode, stdout: withoutTimes(stdout), stderr: withoutTimes(stderr) })
    }
    expect(ends.slice(1)).toEqual([ends[0], ends[0], ends[0]])
    const kept = await readdir(join(cache.path, 'readiness-gate/code'))
    expect(kept.map(name => name.split('-')[0])).toEqual([use])
  })
})

function withoutTimes(text: string): string {
  return text.replace(/\d+(?:\.\d+)?(?= ms)|(?<=time(?:stamp)?=")[^"]*/g, '')
}
