import { type Dirent, readdirSync } from 'node:fs'
import type { IndexEntries } from '../git/git-index.ts'
import { isMissing } from './read-error.ts'

/**
 * Whether nothing lies in the work tree but what the index names, so that git need not be asked for new files. Of any other
 * name git has to say whether it is ignored.
 */
export function holdsOnlyTracked(root: string, { files, links, modules }: IndexEntries): boolean {
  const names = new Set([...files, ...links])
  const folders = foldersOf([files, links, modules])
  const subfolders = new Set([...folders, ...modules])
  const isTracked = (path: string, isFolder: boolean) => (isFolder ? subfolders : names).has(path)
  for (const folder of folders) {
    const entries = entriesOf(root, folder)
    if (!entries?.every(entry => isGit(folder, entry) || isTracked(below(folder, entry.name), entry.isDirectory())))
      return false
  }
  return true
}

function isGit(folder: string, { name }: Dirent): boolean {
  return folder === '' && name === '.git'
}

/** Those that hold one of the paths, the root first: `''`. */
function foldersOf(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const folders = new Set([''])
  for (const paths of lists)
    for (const path of paths)
      for (
        let at = path.lastIndexOf('/');
        at > 0 && !folders.has(path.slice(0, at));
        at = path.lastIndexOf('/', at - 1)
      )
        folders.add(path.slice(0, at))
  return folders
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** `null` where they cannot be told. A folder that is gone holds nothing. */
function entriesOf(root: string, folder: string): readonly Dirent[] | null {
  try {
    const entries = readdirSync(`${root}/${folder}`, { withFileTypes: true })
    // Two names that are not UTF-8 may read alike.
    return entries.some(({ name }) => name.includes('\ufffd')) ? null : entries
  } catch (error) {
    return isMissing(error) ? [] : null
  }
}
