import { existsSync } from 'node:fs'
import { findProgram } from './find-program.ts'

/** What a shell that sets a mark is called, whatever it is: as sh, bash reads no file of the user's first. */
export const SHELL = '/bin/sh'

/** Variables that a script can name. */
const NAMEABLE = /^[A-Za-z_][A-Za-z0-9_]*$/

type Place = { readonly cwd: string; readonly env: Readonly<Record<string, string>> }

/**
 * The shell that sets a mark and then becomes the program; `null` where there is none. dash and busybox pass on no variable
 * that a script cannot name, as npm's `npm_config_//registry.example/:_authToken` and the functions that bash exports: where
 * there are some, it is bash.
 */
export function markingShell({ cwd, env }: Place): string | null {
  if (!existsSync(SHELL)) return null
  if (Object.keys(env).every(name => NAMEABLE.test(name))) return SHELL
  const bash = findProgram('bash', env.PATH ?? '', cwd)
  return bash.kind === 'found' ? bash.path : SHELL
}
