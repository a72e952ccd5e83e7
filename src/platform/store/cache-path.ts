import { join } from 'node:path'
import { fingerprint } from '../../text/fingerprint.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Where this user's programs keep what they can do without, of its own for each repository; `null`: nowhere. */
export function cachePath(root: string, env: Environment, extension: string): string | null {
  const folder = cacheFolder(env)
  return folder === null ? null : join(folder, 'readiness-gate', `${fingerprint(root)}.${extension}`)
}

/** https://specifications.freedesktop.org/basedir-spec, and what stands for it elsewhere. */
export function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Environment): string | null {
  if (XDG_CACHE_HOME?.startsWith('/')) return XDG_CACHE_HOME
  if (process.platform === 'win32') return LOCALAPPDATA || null
  if (!HOME) return null
  return process.platform === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache')
}
