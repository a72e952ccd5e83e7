import { mkdirSync } from 'node:fs'
import { removeFolder } from '../files/folders.ts'
import { cachePath, type Environment } from './cache-path.ts'

/**
 * An empty folder for what the commands of a run print, always the same for a repository: of all runs the last one's output
 * is kept, and nothing gathers. `null` where this user keeps nothing.
 */
export function emptyOutputFolder(root: string, env: Environment): string | null {
  const path = cachePath(root, env, 'output')
  if (path === null) return null
  try {
    removeFolder(path)
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return path
  } catch {
    return null
  }
}
