import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Store } from '../../domain/ports.ts'
import { readRegularFile } from '../files/read-file.ts'
import { cachePath, type Environment } from './cache-path.ts'

/** A larger file was not written by the gate. */
const MOST_BYTES = 16 * 1024 * 1024

/** What is kept of a repository from one run to the next. */
export function storePath(root: string, env: Environment): string | null {
  return cachePath(root, env, 'json')
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
