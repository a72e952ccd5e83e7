import { randomUUID } from 'node:crypto'
import { lstatSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readRegularFile } from './read-file.ts'

export type Replacement = {
  readonly root: string
  readonly path: string
  /** What the file held when the decision was made. */
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/**
 * Puts new bytes in the place of a regular file below the root, all at once: nobody sees half of them.
 * @throws Error when it is a link, lies behind one, or has changed meanwhile
 */
export function replaceFile({ root, path, before, after }: Replacement): void {
  const target = join(root, path)
  const folder = dirname(target)
  if (realpathSync(folder) !== join(realpathSync(root), relative(root, folder)))
    throw new Error('a folder on the way is a link')
  const stat = lstatSync(target)
  if (!stat.isFile()) throw new Error('it is no regular file')
  if (stat.nlink > 1) throw new Error('it has a second name')
  if (!Buffer.from(before).equals(readRegularFile(target))) throw new Error('it has changed meanwhile')
  const temporary = join(folder, `.readiness-${randomUUID()}`)
  try {
    writeFileSync(temporary, after, { flag: 'wx', mode: stat.mode })
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
