import { lstatSync } from 'node:fs'
import { dirname } from 'node:path'

/** Tells regular files of the tree from links, and from files reached through a link in the place of a folder. */
export class RealFolders {
  private readonly root: string
  private readonly known = new Map<string, boolean>()

  constructor(root: string) {
    this.root = root
  }

  /** `absolute` is where the file of that relative path lies. What cannot be looked at counts: reading it will say why. */
  holdsFile(path: string, absolute: Buffer | string): boolean {
    return this.isReal(dirname(path)) && isOfKind(absolute, 'isFile')
  }

  /** No part of the folder's path is a link. `.` is the root. */
  isReal(folder: string): boolean {
    if (folder === '.') return true
    const known = this.known.get(folder)
    if (known !== undefined) return known
    const isReal = this.isReal(dirname(folder)) && isOfKind(`${this.root}/${folder}`, 'isDirectory')
    this.known.set(folder, isReal)
    return isReal
  }
}

function isOfKind(path: Buffer | string, kind: 'isFile' | 'isDirectory'): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.[kind]() ?? false
  } catch {
    return true
  }
}
