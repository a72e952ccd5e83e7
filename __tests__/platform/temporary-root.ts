import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'
import type { CommandRun, CommandSpec } from '../../src/domain/ports.ts'
import { createCommands } from '../../src/platform/processes/commands.ts'

/** A folder of its own for each test, and commands that run in it. */
export type TemporaryRoot = {
  path(): string
  run(script: string, spec?: Partial<CommandSpec>): Promise<CommandRun>
  /** The same, by a shell that was started while another command ran. */
  runAsNext(script: string, spec?: Partial<CommandSpec>): Promise<CommandRun>
}

export function temporaryRoot(): TemporaryRoot {
  const folder = { path: '' }
  beforeEach(() => {
    folder.path = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-test-')))
  })
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }))
  const commandsHere = (hasStandby: boolean) => {
    const outputFolder = join(folder.path, 'out')
    return createCommands({ root: folder.path, env: { PATH: process.env.PATH }, outputFolder, hasStandby })
  }
  return {
    path: () => folder.path,
    run: (script, spec = {}) => commandsHere(false).run(aSpec(script, spec)),
    async runAsNext(script, spec = {}) {
      const commands = commandsHere(true)
      await commands.run(aSpec('sleep 0.1', { label: 'the one before' }))
      return commands.run(aSpec(script, spec))
    }
  }
}

export function aSpec(script: string, spec: Partial<CommandSpec> = {}): CommandSpec {
  return {
    argv: ['bash', '-c', script],
    workingDirectory: '.',
    env: {},
    timeoutMs: 20_000,
    signal: new AbortController().signal,
    label: 'a-check',
    ...spec
  }
}
