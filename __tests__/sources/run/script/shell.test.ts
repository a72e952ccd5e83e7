import { describe, expect, test } from '@jest/globals'
import type { CommandSpec } from '../../../../src/domain/ports.ts'
import type { RunTask } from '../../../../src/sources/run/fields.ts'
import { runTask } from '../../../../src/sources/run/run-task.ts'
import { fakePorts } from '../../../fakes/fake-ports.ts'
import { aTask } from '../outcome-of.ts'

describe('how a command is started', () => {
  async function specOf(fields: RunTask['fields']): Promise<CommandSpec | undefined> {
    const specs: CommandSpec[] = []
    const ports = fakePorts()
    const commands = {
      ...ports.commands,
      run: (spec: CommandSpec) => {
        specs.push(spec)
        return ports.commands.run(spec)
      }
    }
    await runTask(aTask({ fields }), { ...ports, commands }, new AbortController().signal)
    return specs[0]
  }

  test('with its folder, its variables as text, its time and its name', async () => {
    const spec = await specOf({ 'working-directory': 'app', env: { MIX_ENV: 'test', RETRIES: 3, CI: true } })
    expect(spec).toMatchObject({
      workingDirectory: 'app',
      env: { MIX_ENV: 'test', RETRIES: '3', CI: 'true' },
      timeoutMs: 60_000,
      label: 'a-check'
    })
  })

  test.each([
    { shell: 'sh', argv: ['sh', '-e', '-c', 'make'], script: undefined },
    { shell: 'python', argv: ['python', '{0}'], script: { text: 'make', extension: '.py' } },
    { shell: 'perl -w {0}', argv: ['perl', '-w', '{0}'], script: { text: 'make', extension: '' } }
  ])('in $shell', async ({ shell, argv, script }) => {
    const spec = await specOf({ shell })
    expect([spec?.argv, spec?.script]).toEqual([argv, script])
  })

  test('PowerShell stops at an error and passes the exit code on', async () => {
    const spec = await specOf({ shell: 'pwsh' })
    expect(spec?.script?.text).toBe(
      "$ErrorActionPreference = 'stop'\nmake\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }\n"
    )
  })
})
