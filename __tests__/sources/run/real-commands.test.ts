import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Outcome } from '../../../src/domain/outcome.ts'
import { createCommands } from '../../../src/platform/processes/commands.ts'
import type { RunTask } from '../../../src/sources/run/fields.ts'
import { runTask } from '../../../src/sources/run/run-task.ts'
import { fakeFiles } from '../../fakes/fake-files.ts'
import { fakePorts } from '../../fakes/fake-ports.ts'
import { temporaryRoot } from '../../platform/temporary-root.ts'
import { aTask, seen } from './outcome-of.ts'

const root = temporaryRoot()

/** Runs the check with real shells and processes. */
function outcomeOf(task: Partial<RunTask>, paths: readonly string[] = []): Promise<Outcome> {
  const commands = createCommands({ root: root.path(), env: { PATH: process.env.PATH }, outputFolder: null })
  const files = fakeFiles(Object.fromEntries(paths.map(path => [path, ''])))
  return runTask(aTask(task), { ...fakePorts({ files }), commands }, new AbortController().signal)
}

describe('in a real shell', () => {
  test.each([
    { name: 'the first failing line ends it', main: 'false\necho no', exit: [1], output: [''] },
    { name: 'a failure in a pipe is one', main: 'false | cat', exit: [1], output: [''] },
    { name: 'each command has a shell of its own', main: ['X=1', 'echo "[$X]"'], exit: [0, 0], output: ['[]'] },
    { name: 'quotes and dollars are the script’s', main: `echo "$HOME" '$x' \\"`, exit: [0], output: [' $x "'] }
  ])('$name', async ({ main, exit, output }) => {
    const outcome = await outcomeOf({ main })
    expect([seen(outcome, 'exit'), seen(outcome, 'output')]).toEqual([exit, output])
  })

  test('a command runs for each file, whatever its name is', async () => {
    const names = ['a b.txt', '$(touch evil).txt', '"quoted".txt']
    const outcome = await outcomeOf({ main: 'echo "$file"', fields: { each: '*.txt' } }, names)
    expect(seen(outcome, 'output')).toEqual([[...names].sort().join('\n')])
  })

  test.each([
    { name: 'a tool that is not there', main: 'no-such-tool --now', reason: '`no-such-tool` was not found' },
    { name: 'under sh, too', main: 'no-such-tool', shell: 'sh', reason: '`no-such-tool` was not found' },
    { name: 'a file without the right to run', main: './tool', reason: '`./tool` is not executable' },
    { name: 'a folder', main: './', reason: '`./` is not executable' },
    { name: 'a program that is killed', main: 'kill -KILL $$', reason: '`kill -KILL $$` was ended by SIGKILL' },
    { name: 'a child that is killed', main: 'bash -c "kill -SEGV \\$\\$"; true', reason: 'ended by SIGSEGV' },
    {
      name: 'a shell that is not there',
      main: 'x',
      shell: 'no-such-shell {0}',
      reason: '`no-such-shell` was not found'
    }
  ])('broken is $name', async ({ main, shell, reason }) => {
    writeFileSync(join(root.path(), 'tool'), '#!/bin/sh\n', { mode: 0o644 })
    const outcome = await outcomeOf({ main, fields: { shell } })
    expect(outcome).toMatchObject({ kind: 'broken', reason: expect.stringContaining(reason) })
  })

  test('a script is handed to the shell that is named', async () => {
    const outcome = await outcomeOf({ main: 'import sys\nprint(len(sys.argv))', fields: { shell: 'python3 {0} one' } })
    expect(seen(outcome, 'output')).toEqual(['2'])
  })

  test('every process that stays is named', async () => {
    const main = 'setsid -f sleep 71; setsid -f sleep 72; true'
    const outcome = await outcomeOf({ main, fields: { leftovers: { settle: '0s' } } })
    const messages = outcome.kind === 'ran' ? outcome.findings.map(({ message }) => message) : []
    expect(seen(outcome, 'orphans')).toEqual([2])
    expect(messages.map(message => /sleep \d+/.exec(message)?.[0]).sort()).toEqual(['sleep 71', 'sleep 72'])
  })
})
