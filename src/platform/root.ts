import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UserError } from '../domain/errors.ts'

/**
 * The folder that is gated: the one named, or the repository around the current folder, or that folder itself.
 * @throws UserError when the named one is no folder
 */
export function findRoot(named: string | null, cwd: string): string {
  if (named === null) return realpathSync(repositoryAround(cwd) ?? cwd)
  const root = resolve(cwd, named)
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UserError(`--root ${named}: there is no such folder`, 'name the folder of the repository')
  }
  return realpathSync(root)
}

function repositoryAround(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? null : repositoryAround(parent)
}
