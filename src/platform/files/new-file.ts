import { lstatSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { UserError } from '../../domain/errors.ts'

/** Whether anything is there, be it a link to nowhere. */
export function fileExists(root: string, path: string): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined
}

/**
 * Writes a file below the root that is not there yet, and the folders it needs.
 * @throws UserError when it is there, cannot be written, or would land outside
 */
export function writeNewFile(root: string, path: string, text: string): void {
  const target = join(root, path)
  try {
    if (!isBelow(realpathSync(root), realpathSync(nearestFolder(target))))
      throw new Error('a link leads out of the repository')
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text, { flag: 'wx' })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new UserError(
      `${path} cannot be written: ${why}`,
      'Make place for it, or write it yourself: see `--dry-run`.',
      {
        cause
      }
    )
  }
}

/** The folder, of those that lead to the file, that is there already. */
function nearestFolder(target: string): string {
  const folder = dirname(target)
  return fileExists(folder, '') || folder === target ? folder : nearestFolder(folder)
}

function isBelow(root: string, folder: string): boolean {
  return !relative(root, folder).split(/[\\/]/).includes('..')
}
