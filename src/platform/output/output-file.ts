import { closeSync, constants, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A command's whole output on its way to a file. */
export type OutputFile = {
  /** Written before it returns: a queue would grow while the disk is slower than the command. */
  write(bytes: Buffer): void
  /** Its path, or `null` when it could not be written whole. */
  close(): string | null
}

/** Where the output of commands goes: those of one name share a file, one after the other. */
export type OutputFiles = {
  /** @param name anything; what is no plain file name is replaced */
  open(name: string): OutputFile
  /** The file of that name, if one was opened; else `null`. */
  written(name: string): string | null
}

/** Longer than the id of any check. */
const NAME_LENGTH = 100

const LINE_END = 0x0a

/** A link or a pipe that a command put in the place of the file is neither followed nor waited for. */
const MORE = constants.O_WRONLY | constants.O_APPEND | constants.O_NOFOLLOW | constants.O_NONBLOCK

export function outputFilesIn(folder: string): OutputFiles {
  /** The last byte of each. */
  const begun = new Map<string, number>()
  const pathOf = (name: string) => join(folder, `${fileName(name)}.log`)
  return {
    written: name => (begun.has(pathOf(name)) ? pathOf(name) : null),
    open(name) {
      const path = pathOf(name)
      const lastByte = begun.get(path) ?? null
      const file = lastByte === null ? openNew(folder, path) : openSync(path, MORE)
      let isWhole = true
      const write = (bytes: Buffer) => {
        if (isWhole) isWhole = writeWhole(file, bytes)
        begun.set(path, bytes.at(-1) ?? LINE_END)
      }
      if (lastByte !== null && lastByte !== LINE_END) write(Buffer.from('\n'))
      return {
        write,
        close() {
          closeSync(file)
          return isWhole ? path : null
        }
      }
    }
  }
}

/** Removed first and then made new: a link somebody put there is not followed. */
function openNew(folder: string, path: string): number {
  mkdirSync(folder, { recursive: true })
  rmSync(path, { force: true })
  return openSync(path, 'wx')
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
  return name.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, NAME_LENGTH) || 'command'
}
