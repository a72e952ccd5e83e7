import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** What a log is still read through for; the file has all. */
const MOST_BYTES = 64 * 1024

/** Of a last line that is longer than all that is read. */
const LAST_LINE_BYTES = 2000

/** No link is followed and no pipe waited for: the command may have put one in the file's place. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

export type OutputEnd = { readonly text: string; readonly bytesBefore: number }

/** The last part of a file of output, from the start of a line; `null` where it cannot be read. */
export function outputEnd(path: string, mostBytes = MOST_BYTES): OutputEnd | null {
  try {
    const file = openSync(path, FLAGS)
    try {
      return readEnd(file, mostBytes)
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

function readEnd(file: number, mostBytes: number): OutputEnd | null {
  const stats = fstatSync(file)
  if (!stats.isFile()) return null
  const bytes = Buffer.alloc(Math.min(stats.size, mostBytes))
  const length = readSync(file, bytes, 0, bytes.length, stats.size - bytes.length)
  const read = bytes.subarray(0, length)
  const shown = stats.size > mostBytes ? fromLineStart(read) : read
  return { text: shown.toString(), bytesBefore: stats.size - shown.length }
}

function fromLineStart(bytes: Buffer): Buffer {
  const start = bytes.indexOf('\n') + 1
  return start > 0 && start < bytes.length ? bytes.subarray(start) : bytes.subarray(-LAST_LINE_BYTES)
}
