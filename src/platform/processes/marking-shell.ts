import { realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { findProgram } from './find-program.ts'

/** What a shell that sets a mark is called, whatever it is: as sh, bash reads no file of the user's first. */
export const SHELL = '/bin/sh'

/** Shells that were seen to pass on every byte of a word. yash takes what is no text in its locale for an empty word. */
const FAITHFUL = /^(?:dash|bash|busybox|ash|zsh|mksh|ksh93|sh)$/

/** Variables that a script can name. */
const NAMEABLE = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Where a program starts. */
export type Place = { readonly cwd: string; readonly env: Readonly<Record<string, string>> }

/**
 * The shell that sets a mark and then becomes the program; `null` where there is none. dash and busybox pass on no variable
 * that a script cannot name, as npm's `npm_config_//registry.example/:_authToken` and the functions that bash exports: where
 * there are some, or sh is none that is known to be faithful, it is bash.
 * @param shell the path of `/bin/sh`, where that is another
 */
export function markingShell({ cwd, env }: Place, shell = SHELL): string | null {
  const real = realPath(shell)
  if (real === null) return null
  if (FAITHFUL.test(basename(real)) && Object.keys(env).every(name => NAMEABLE.test(name))) return shell
  const bash = findProgram('bash', env.PATH ?? '', cwd)
  return bash.kind === 'found' ? bash.path : shell
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}
