import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A command's whole output on its way to a file. */
export type OutputFile = {
  /** Written before it returns: a queue would grow while the disk is slower than the command. */
  write(bytes: Buffer): void
  /** Its path, or `null` when it could not be written whole. */
  close(): string | null
}

const LABEL_LENGTH = 60

/** @param name anything; what is no plain file name is replaced */
export function openOutputFile(folder: string, name: string): OutputFile {
  const path = join(folder, `${fileName(name)}.log`)
  mkdirSync(folder, { recursive: true })
  // Removed first and then made new: a link somebody put there is not followed.
  rmSync(path, { force: true })
  const file = openSync(path, 'wx')
  let isWhole = true
  return {
    write(bytes) {
      if (isWhole) isWhole = writeWhole(file, bytes)
    },
    close() {
      closeSync(file)
      return isWhole ? path : null
    }
  }
}

/** A full disk costs the file, not the check. */
function writeWhole(file: number, bytes: Buffer): boolean {
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    return true
  } catch {
    return false
  }
}

function fileName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, LABEL_LENGTH) || 'command'
}
