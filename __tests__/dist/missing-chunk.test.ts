import { cp, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type TemporaryFolder, temporaryFolder } from '../git/temporary-folder.ts'
import { workflowDispatchEvent } from '../runner/event.ts'
import { projectRoot, runAction } from '../runner/run-action.ts'
import { readiness } from './command-line.ts'
import { workTree } from './work-tree.ts'

const config = 'checks:\n  debug:\n    scan: lib/*.ex\n    forbid: elixir/dbg\n  works: "true"\n'
const ready = { '.github/readiness.yml': config, 'lib/a.ex': ':ok\n' }
const chunks = await readdir(join(projectRoot, 'dist/chunks'))

/** A copy of what is installed. */
async function copyOfDist(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder()
  await cp(join(projectRoot, 'dist'), join(folder.path, 'dist'), { recursive: true })
  await cp(join(projectRoot, 'action.yml'), join(folder.path, 'action.yml'))
  return folder
}

/** How each run ends that lacks one file: `not needed` when it judges all the same. */
async function endsWithout(copy: TemporaryFolder, run: (chunk: string) => Promise<string>): Promise<string[]> {
  const ends: string[] = []
  for (const chunk of chunks) {
    const path = join(copy.path, 'dist/chunks', chunk)
    await rename(path, `${path}.away`)
    ends.push(await run(chunk))
    await rename(`${path}.away`, path)
  }
  return ends
}

/** The check that needed the file says that it could not be decided, and why. */
function isBroken(report: string, chunk: string): boolean {
  return report.includes('incomplete') && report.includes(chunk)
}

describe('a copy of the gate that lacks a file never opens without proof', () => {
  test('on the command line: it judges all the same, or says which file is missing', async () => {
    await using copy = await copyOfDist()
    await using work = await workTree(ready)
    const ends = await endsWithout(copy, async chunk => {
      const program = join(copy.path, 'dist/cli.js')
      const ended = await readiness({ cwd: work.path, args: ['check', '--format', 'json'], program })
      if (ended.exitCode === 0 && ended.stdout.includes('"verdict": "ready"')) return 'not needed'
      if (ended.exitCode === 1 && isBroken(ended.stdout, chunk)) return 'broken'
      return ended.stdout === '' && ended.stderr.includes(chunk) ? `exit ${ended.exitCode}` : JSON.stringify(ended)
    })
    // 1: a file that the door itself needs, so that Node speaks in its place.
    expect(ends.filter(end => !['not needed', 'broken', 'exit 3', 'exit 1'].includes(end))).toEqual([])
    expect(ends).toContain('exit 3')
  }, 120_000)

  test('on a runner: an annotation says so, and no output says ready', async () => {
    await using copy = await copyOfDist()
    await using work = await workTree(ready)
    await using folder = await temporaryFolder()
    const event = await workflowDispatchEvent('a'.repeat(40))
    const ends = await endsWithout(copy, async chunk => {
      const options = { folder: folder.path, workspace: work.path, event, action: copy.path }
      const { exitCode, outputs, annotations, log } = await runAction(options)
      if (exitCode === 0 && outputs.verdict === 'ready') return 'not needed'
      if (exitCode === 1 && outputs.verdict === 'not-ready' && isBroken(log.join('\n'), chunk)) return 'broken'
      const isAnnotated = annotations.some(({ message }) => message.includes('incomplete'))
      const isTold = outputs.verdict === undefined && log.join('\n').includes(chunk)
      return isTold ? `exit ${exitCode}, annotated: ${isAnnotated}` : JSON.stringify({ exitCode, outputs, log })
    })
    const known = ['not needed', 'broken', 'exit 3, annotated: true', 'exit 1, annotated: false']
    expect(ends.filter(end => !known.includes(end))).toEqual([])
    expect(ends).toContain('exit 3, annotated: true')
  }, 120_000)
})
