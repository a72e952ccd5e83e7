import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createCommands } from '../../../src/platform/processes/commands.ts'
import { linuxProcessTable } from '../../../src/platform/processes/process-table.ts'
import { SpareShells } from '../../../src/platform/processes/spare-shells.ts'
import { newGateMark, type StartedProcess } from '../../../src/platform/processes/start-process.ts'
import { aSpec, temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()

/** Some, one of which is ready. */
async function readyShells(): Promise<SpareShells> {
  const place = { cwd: root.path(), env: { PATH: process.env.PATH ?? '' }, gateMark: newGateMark() }
  const shells = new SpareShells({ ...place, table: linuxProcessTable() })
  await makeReady(shells)
  return shells
}

async function makeReady(shells: SpareShells): Promise<void> {
  shells.commandStarted()
  await new Promise(resolve => setTimeout(resolve, 50))
  shells.commandEnded()
}

async function outputOf(started: StartedProcess | null): Promise<string> {
  if (started === null) return 'none was there'
  let output = ''
  for await (const bytes of started.child.stdout ?? []) output += bytes
  return output
}

const LONGEST = 16 * 1024
/** What the line for `echo` has beside what is printed. */
const AROUND = "{ exec 'echo' '' </dev/null; }\n".length

describe('a shell that stands by', () => {
  test('becomes the program, with every byte of its words and variables as they are', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("'", '\\', '\n', '$(id)', '`id`', 'Á\u0081€', '')
    )
    const words = fc.array(
      text.map(word => word.replaceAll('\0', '')),
      { minLength: 1, maxLength: 5 }
    )
    const shells = await readyShells()
    await fc.assert(
      fc.asyncProperty(words, async ([first = '', ...others]) => {
        await makeReady(shells)
        const argv = ['sh', '-c', 'printf "%s\\0" "$file" "$@"', 'sh', ...others]
        const output = await outputOf(shells.take(root.path(), { argv, env: { file: first } }))
        expect(output.split('\0')).toEqual([first, ...others, ''])
      }),
      { numRuns: 30 }
    )
  })

  test('has nothing on its standard input', async () => {
    const shells = await readyShells()
    expect(await outputOf(shells.take(root.path(), { argv: ['sh', '-c', 'cat; echo end'], env: {} }))).toBe('end\n')
  })

  test.each([
    { name: 'in a folder of its own', folder: 'sub', env: {}, length: 100 },
    { name: 'with a variable that means something to a shell', folder: '', env: { IFS: ' ' }, length: 100 },
    { name: 'whose words cannot be passed on', folder: '', env: { nul: 'a\0b' }, length: 100 },
    { name: 'of too many characters', folder: '', env: {}, length: LONGEST + 1 }
  ])('is no use for a program $name', async ({ folder, env, length }) => {
    mkdirSync(join(root.path(), 'sub'))
    const shells = await readyShells()
    expect(shells.take(join(root.path(), folder), { argv: echoOf(length), env })).toBeNull()
    expect(await outputOf(shells.take(root.path(), { argv: echoOf(LONGEST), env: {} }))).toBe(
      `${'x'.repeat(LONGEST - AROUND)}\n`
    )
  })

  test('that somebody has killed is not taken', async () => {
    const shells = await readyShells()
    for (const pid of sparesHere()) process.kill(pid, 'SIGKILL')
    const until = performance.now() + 5000
    while (sparesHere().length > 0 && performance.now() < until);
    // Node has not heard of it yet.
    expect(shells.take(root.path(), { argv: ['true'], env: {} })).toBeNull()
  })

  test('in a folder whose place another has taken is not taken', async () => {
    const shells = await readyShells()
    rmdirSync(root.path())
    mkdirSync(root.path())
    expect(shells.take(root.path(), { argv: ['true'], env: {} })).toBeNull()
    await makeReady(shells)
    expect(await outputOf(shells.take(root.path(), { argv: ['pwd', '-P'], env: {} }))).toBe(`${root.path()}\n`)
  })
})

/** For a line of so many characters. */
function echoOf(length: number): readonly string[] {
  return ['echo', 'x'.repeat(length - AROUND)]
}

function sparesHere(): readonly number[] {
  const table = linuxProcessTable()
  return table
    .rows()
    .filter(({ pid, parent }) => parent === process.pid && table.commandLine(pid).endsWith('readiness-spare'))
    .map(({ pid }) => pid)
}

test('the next command is a process that was started while the one before ran', async () => {
  const commands = createCommands({ root: root.path(), env: process.env, outputFolder: null, hasStandby: true })
  const before = await commands.run(aSpec("sleep 0.2; sh -c 'echo $$'; true"))
  const next = await commands.run(aSpec('echo $$; pwd; echo "$file"', { env: { file: 'a b' } }))
  const [pid, ...rest] = next.stdout.split('\n')
  expect([Number(pid) < Number(before.stdout), rest]).toEqual([true, [root.path(), 'a b', '']])
})
