import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new, empty folder among this machine's temporary files. */
export function makeTemporaryFolder(prefix: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), prefix)))
}

/** Takes the folder away with all that is in it. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

/** An empty folder at that path: what an earlier run left there is gone. */
export function emptyFolder(path: string): string {
  removeFolder(path)
  mkdirSync(path, { recursive: true })
  return path
}
