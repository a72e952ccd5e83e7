import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Store } from '../domain/ports.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { readRegularFile } from './read-file.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A larger file was not written by the gate. */
const MOST_BYTES = 16 * 1024 * 1024

/** Where this user's programs keep what they can do without, one file for each repository; `null`: nowhere. */
export function storePath(root: string, env: Environment): string | null {
  const folder = cacheFolder(env)
  return folder === null ? null : join(folder, 'readiness-gate', `${fingerprint(root)}.json`)
}

/** A file that is replaced as a whole: who is ended in the middle of it leaves the old one. */
export function createFileStore(path: string | null, { isTrusted }: Pick<Store, 'isTrusted'>): Store {
  return {
    isTrusted,
    isRemote: false,
    read: async () => (path === null ? null : readText(path)),
    write: async text => {
      if (path !== null) replaceText(path, text)
    }
  }
}

/** https://specifications.freedesktop.org/basedir-spec, and what stands for it elsewhere. */
function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Environment): string | null {
  if (XDG_CACHE_HOME?.startsWith('/')) return XDG_CACHE_HOME
  if (process.platform === 'win32') return LOCALAPPDATA || null
  if (!HOME) return null
  return process.platform === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache')
}

function readText(path: string): string | null {
  try {
    return statSync(path).size > MOST_BYTES ? null : new TextDecoder().decode(readRegularFile(path))
  } catch {
    return null
  }
}

/** What cannot be written costs the memory, not the verdict. */
function replaceText(path: string, text: string): void {
  if (!hasFolder(dirname(path))) return
  const temporary = `${path}.${randomUUID()}`
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 })
    renameSync(temporary, path)
  } catch {
    rmSync(temporary, { force: true })
  }
}

function hasFolder(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return true
  } catch {
    return false
  }
}
