import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../domain/errors.ts'

/**
 * A new, empty folder among this machine's temporary files.
 * @throws UserError when they cannot be written
 */
export function makeTemporaryFolder(prefix: string): string {
  try {
    return realpathSync(mkdtempSync(join(tmpdir(), prefix)))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new UserError(`no temporary folder can be made (${why})`, 'set TMPDIR to a folder that can be written', {
      cause
    })
  }
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
