import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** The bytes of a regular file. A FIFO is not waited for, a link at the end of the path is not followed. @throws Error */
export function readRegularFile(path: Buffer | string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) throw new Error('it is no regular file')
    return readAll(file, stat.size)
  } finally {
    closeSync(file)
  }
}

/** Reads until there is no more, whatever the size was said to be: the file may shrink or grow meanwhile. */
function readAll(file: number, size: number): Uint8Array {
  let bytes = Buffer.allocUnsafe(size + 1)
  let length = 0
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null)
    if (count === 0) return bytes.subarray(0, length)
    length += count
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)])
  }
}
