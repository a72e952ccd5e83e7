import { lstatSync } from 'node:fs'
import { readRegularFile } from './read-file.ts'
import { RealFolders } from './real-folders.ts'

/** A larger file is no source that a person would read an excerpt of. */
const SIZE_LIMIT_BYTES = 2_000_000

/**
 * Gives the text of files below `root`, for showing to people. `null` for what cannot be read, and for paths that lead out:
 * they come from tools.
 */
export function createSourceText(root: string): (path: string) => string | null {
  const folders = new RealFolders(root)
  const last: { path: string | null; text: string | null } = { path: null, text: null }
  return path => {
    // Findings come file by file.
    if (path !== last.path) Object.assign(last, { path, text: isInside(path) ? readText(root, path, folders) : null })
    return last.text
  }
}

function isInside(path: string): boolean {
  return path.split(/[/\\]/).every(part => part !== '' && part !== '..') && !path.includes('\0')
}

function readText(root: string, path: string, folders: RealFolders): string | null {
  const absolute = `${root}/${path}`
  if (!folders.holdsFile(path, absolute)) return null
  try {
    if (lstatSync(absolute).size > SIZE_LIMIT_BYTES) return null
    return Buffer.from(readRegularFile(absolute)).toString('utf8')
  } catch {
    // An excerpt is a convenience: the finding is shown without it.
    return null
  }
}
