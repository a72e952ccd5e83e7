import type { Mistake } from '../domain/errors.ts'
import { ConfigError, UserError } from '../domain/errors.ts'
import type { Files as WorkTree } from '../domain/ports.ts'
import { UnreadableFile } from '../domain/ports.ts'

/** Where a config is looked for, in this order. */
export const configPaths = ['.github/readiness.yml', 'readiness.yml'] as const

const misspelt = ['.github/readiness.yaml', 'readiness.yaml'] as const

type Files = Pick<WorkTree, 'root' | 'read'>

export type ConfigFile = { readonly path: string; readonly bytes: Uint8Array }

/**
 * The config's file: the one that the user names, else the one in the usual places, else `null`.
 * @throws UserError when the named one cannot be read
 * @throws ConfigError when it is not clear which file is the config
 */
export async function findConfig(files: Files, named: string | null): Promise<ConfigFile | null> {
  if (named !== null) return readNamed(belowRoot(named, files.root), files)
  const candidates = await Promise.all([...configPaths, ...misspelt].map(path => readIfThere(path, files)))
  const found = candidates.filter(candidate => candidate !== null)
  const wrong = wrongName(found.map(({ path }) => path))
  if (wrong) throw new ConfigError([wrong])
  return found[0] ?? null
}

/** Only what is missing is passed over: a symbolic link, or a file that is locked, is an error. */
async function readIfThere(path: string, files: Files): Promise<ConfigFile | null> {
  try {
    return { path, bytes: await files.read(path) }
  } catch (error) {
    if (error instanceof UnreadableFile && error.isMissing) return null
    throw toUserError(error)
  }
}

function wrongName(found: readonly string[]): Mistake | null {
  const [first, second] = found
  const yaml = found.find(path => path.endsWith('.yaml'))
  if (yaml) return about(yaml, 'a config is not read under this name', `rename it to ${yaml.replace(/yaml$/, 'yml')}`)
  if (first && second) return about(second, `${first} is a config too, and only one can hold`, 'keep one of the two')
  return null
}

function about(path: string, fact: string, fix: string): Mistake {
  return { path, line: null, column: null, key: null, fact, fix }
}

async function readNamed(path: string, files: Files): Promise<ConfigFile> {
  try {
    return { path, bytes: await files.read(path) }
  } catch (error) {
    throw toUserError(error)
  }
}

function toUserError(error: unknown): unknown {
  if (!(error instanceof UnreadableFile)) return error
  const fix = error.isMissing
    ? 'Give the path of a config below the root of the repository, or write one with `readiness init`.'
    : 'Make it a regular file that can be read.'
  return new UserError(error.message, fix, { cause: error })
}

function belowRoot(named: string, root: string): string {
  const slashed = named.replaceAll('\\', '/')
  const base = root.replaceAll('\\', '/').replace(/\/$/, '')
  const path = slashed.startsWith(`${base}/`) ? slashed.slice(base.length + 1) : slashed.replace(/^(\.\/)+/, '')
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split('/').includes('..')) {
    throw new UserError(`${named} lies outside the repository ${root}`, 'Give a path below its root.')
  }
  return path
}
