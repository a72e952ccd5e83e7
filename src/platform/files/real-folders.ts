import { lstatSync } from 'node:fs'
import { dirname } from 'node:path'

/** Tells regular files of the tree from links, and from files reached through a link in the place of a folder. */
export class RealFolders {
  private readonly root: string
  private readonly known = new Map<string, boolean>()
  /** Files come folder by folder. */
  private last = { folder: '', isReal: true }

  constructor(root: string) {
    this.root = root
  }

  /** No part of the path to the file is a link. */
  leadTo(path: string): boolean {
    const slash = path.lastIndexOf('/')
    if (slash < 0) return true
    if (slash !== this.last.folder.length || !path.startsWith(this.last.folder)) {
      const folder = path.slice(0, slash)
      this.last = { folder, isReal: this.isReal(folder) }
    }
    return this.last.isReal
  }

  /** `absolute` is where the file of that relative path lies. What cannot be looked at counts: reading it will say why. */
  holdsFile(path: string, absolute: Buffer | string): boolean {
    return this.leadTo(path) && isOfKind(absolute, 'isFile')
  }

  /** `.` is the root. */
  private isReal(folder: string): boolean {
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
