import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Outcome } from '../../../src/domain/outcome.ts'
import { createFiles } from '../../../src/platform/files/files.ts'
import { createCommands } from '../../../src/platform/processes/commands.ts'
import type { RunTask } from '../../../src/sources/run/fields.ts'
import { runTask } from '../../../src/sources/run/run-task.ts'
import { fakePorts } from '../../fakes/fake-ports.ts'
import { temporaryRoot } from '../../platform/temporary-root.ts'
import { aTask, seen } from './outcome-of.ts'

const root = temporaryRoot()

/** Runs the check with real shells and files. `first` succeeds, but for the first time. */
function outcomeOf(main: RunTask['main'], report: string, fields: RunTask['fields'] = {}): Promise<Outcome> {
  writeFileSync(join(root.path(), 'two.xml'), '<testsuite><testcase name="a"/><testcase name="b"/></testsuite>')
  writeFileSync(join(root.path(), 'first'), '[ -e tried ] || { touch tried; exit 1; }')
  const commands = createCommands({ root: root.path(), env: { PATH: process.env.PATH }, outputFolder: null })
  const task = aTask({ main, fields: { report, retry: 1, flaky: 'allow', ...fields } })
  return runTask(task, { ...fakePorts({}), files: createFiles(root.path()), commands }, new AbortController().signal)
}

describe('the report of a command that is tried again', () => {
  test('is what the attempt that passed wrote', async () => {
    expect(seen(await outcomeOf('cp two.xml r.xml; sh first', 'r.xml'), 'tests')).toEqual([2])
  })

  test('proves nothing where only the one that failed wrote it', async () => {
    const outcome = await outcomeOf('[ -e tried ] || cp two.xml r.xml; sh first', 'r.xml')
    expect(outcome).toMatchObject({ kind: 'broken', reason: 'report: r.xml was written by an attempt that failed' })
  })

  test('may be that of another command, which was not tried again', async () => {
    expect(seen(await outcomeOf(['cp two.xml r.xml', 'sh first'], 'r.xml'), 'tests')).toEqual([2])
  })
})

describe('the reports of a command that runs for each file', () => {
  const each = { each: '{first,two.xml}' }

  test('are those of all', async () => {
    expect(
      seen(await outcomeOf('sed "s/name=.a/name=\\"$file/" two.xml > r-$file.xml', 'r-*.xml', each), 'tests')
    ).toEqual([4])
  })

  test('prove nothing where one has taken the place of another', async () => {
    expect(await outcomeOf('cp two.xml r.xml', 'r.xml', each)).toMatchObject({
      kind: 'broken',
      reason: 'report: r.xml was written over for another file'
    })
  })

  test('may be a single one, which the command writes for one of them', async () => {
    expect(seen(await outcomeOf('[ $file = first ] || cp two.xml r.xml', 'r.xml', each), 'tests')).toEqual([2])
  })
})
