import type { Ports } from '../domain/ports.ts'
import { createClock } from './clock.ts'
import { createFiles } from './files/files.ts'
import { createLazyRegexes } from './lazy-regexes.ts'
import { maskText, secretsIn } from './output/secrets.ts'
import { createCommands } from './processes/commands.ts'
import { createThreads } from './threads.ts'

export type Machine = {
  /** Absolute path of the repository's root. */
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where each command's whole output is written; `null`: nowhere. */
  readonly outputFolder: string | null
}

/** Everything outside, for real. */
export function createPorts({ root, env, outputFolder }: Machine): Ports {
  const secrets = secretsIn(env)
  return {
    files: createFiles(root),
    commands: createCommands({ root, env, outputFolder, hasStandby: true }),
    regexes: createLazyRegexes(),
    clock: createClock(),
    threads: createThreads(root),
    changedPaths: null,
    change: { kind: 'unknown', why: 'nothing was compared', fix: 'compare with a base' },
    mask: text => maskText(text, secrets),
    env
  }
}
