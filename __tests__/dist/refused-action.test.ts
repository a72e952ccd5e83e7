import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { temporaryFolder } from '../git/temporary-folder.ts'
import type { Tree } from '../git/write-tree.ts'
import { workflowDispatchEvent } from '../runner/event.ts'
import { runAction } from '../runner/run-action.ts'
import { workTree } from './work-tree.ts'

const config = { '.github/readiness.yml': 'checks:\n  works: "true"\n' }

/** A step that cannot judge: exit code 2, one annotation that says the next step, no outputs, no summary. */
type Row = { name: string; tree: Tree; inputs?: Record<string, string>; says: string; path?: string; line?: number }

const rows: readonly Row[] = [
  {
    name: 'nothing was checked out',
    tree: {},
    says: 'WORK holds no files — put a step with actions/checkout before this one'
  },
  {
    name: 'nothing to detect',
    tree: { 'notes.txt': '' },
    says: 'Nothing to check: there is no .github/readiness.yml, and no project of a known kind at the root of the repository — Write a config with `readiness init`.'
  },
  {
    name: 'a config that is named and missing',
    tree: config,
    inputs: { config: 'gate.yml' },
    says: 'gate.yml cannot be read: no such file — Give the path of a config below the root of the repository, or write one with `readiness init`.'
  },
  {
    name: 'a config outside the repository',
    tree: config,
    inputs: { config: '../gate.yml' },
    says: '../gate.yml lies outside the repository WORK — Give a path below its root.'
  },
  {
    name: 'an empty config',
    tree: { '.github/readiness.yml': '' },
    path: '.github/readiness.yml',
    line: 1,
    says: 'the config is empty\nadd `checks:`, or let `readiness init` write it'
  },
  {
    name: 'a check that is asked for and is not there',
    tree: config,
    inputs: { only: 'wroks' },
    says: 'only: there is no check wroks — did you mean works?'
  },
  {
    name: 'a mode of a later version',
    tree: config,
    inputs: { mode: 'plan' },
    says: 'mode: plan is not in this version — leave mode out'
  },
  {
    name: 'a mode that is none',
    tree: config,
    inputs: { mode: 'gait' },
    says: 'mode: gait is unknown — leave it out, or write gate or report'
  },
  {
    name: 'a shard',
    tree: config,
    inputs: { shard: '1/2' },
    says: 'shard: is not in this version — leave it out: one job runs every check'
  },
  {
    name: 'a folder for the report that cannot be',
    tree: config,
    inputs: { 'report-dir': '.github/readiness.yml/report' },
    says: ".github/readiness.yml/report/readiness-report.json: the report cannot be written (ENOTDIR: not a directory, mkdir '.github/readiness.yml/report') — name a file in a folder that can be written"
  }
]

describe('a step that cannot judge', () => {
  test.each(rows)('$name', async ({ tree, inputs = {}, says, path = null, line = 0 }) => {
    await using work = await workTree(tree)
    await using folder = await temporaryFolder()
    const event = await workflowDispatchEvent('a'.repeat(40))
    const options = { folder: join(folder.path, 'runner'), workspace: work.path, event, inputs }
    const { exitCode, conclusion, outputs, summary, annotations } = await runAction(options)
    const shown = annotations.map(({ level, path, startLine, message }) => ({
      level,
      path,
      startLine,
      message: message.replaceAll(work.path, 'WORK')
    }))
    expect({ exitCode, conclusion, outputs, summary, shown }).toEqual({
      exitCode: 2,
      conclusion: 'failure',
      outputs: {},
      summary: null,
      shown: [{ level: 'error', path, startLine: line, message: says }]
    })
  })
})
