import { describe, expect, test } from '@jest/globals'
import { list } from '../../src/commands/list.ts'
import { schema } from '../../src/commands/schema.ts'
import { presets } from '../../src/config/presets/presets.ts'
import { sources } from '../../src/sources/index.ts'
import { allRules } from '../../src/sources/scan/languages/index.ts'
import { runCommand } from '../fakes/run-command.ts'

describe('readiness list', () => {
  test.each([
    { kind: 'rules', key: 'id', names: allRules.map(({ id }) => id) },
    { kind: 'presets', key: 'name', names: presets.map(({ name }) => name) },
    { kind: 'sources', key: 'name', names: sources.map(({ name }) => name) }
  ])('$kind, one a line, and as JSON', async ({ kind, key, names }) => {
    const pretty = await runCommand(list, { args: [kind] })
    const first = pretty.stdout
      .trimEnd()
      .split('\n')
      .map(line => line.split(' ')[0])
    const json = await runCommand(list, { args: [kind, '--format', 'json'] })
    const rows: Record<string, unknown>[] = JSON.parse(json.stdout)
    expect([pretty.code, first, json.code, rows.map(row => row[key])]).toEqual([0, names, 0, names])
  })

  test.each([
    { args: [], stderr: 'list: of what? — write readiness list rules|presets|sources\n' },
    { args: ['rule'], stderr: 'list: there are no rule to list — did you mean readiness list rules?\n' },
    {
      args: ['toString'],
      stderr: 'list: there are no toString to list — write readiness list rules|presets|sources\n'
    },
    { args: ['rules', '--format', 'xml'], stderr: '--format xml: unknown format — the formats are pretty, json\n' }
  ])('$args → 2', async ({ args, stderr }) => {
    expect(await runCommand(list, { args })).toEqual({ code: 2, stdout: '', stderr })
  })
})

test('readiness schema prints JSON', async () => {
  const { code, stdout } = await runCommand(schema, {})
  expect([code, JSON.parse(stdout).title]).toEqual([0, 'Readiness Gate'])
})
