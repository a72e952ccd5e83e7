import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

const FIRST_BYTES = 256 * 1024

/** Reads file after file into one buffer: half of the time of a new one for each. */
export class ReusedBuffer {
  private buffer = Buffer.allocUnsafeSlow(FIRST_BYTES)

  /**
   * The bytes of a regular file, until the next call. A FIFO is not waited for, a link at the end of the path is not
   * followed. @throws Error
   */
  read(path: Buffer | string, maxBytes: number): Uint8Array | 'too-large' | 'no-file' {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    try {
      const stat = fstatSync(file)
      if (!stat.isFile()) return 'no-file'
      return stat.size > maxBytes ? 'too-large' : this.readAll(file, stat.size, maxBytes)
    } finally {
      closeSync(file)
    }
  }

  /** Reads until there is no more, where that is not what the size said: the file may shrink or grow meanwhile. */
  private readAll(file: number, size: number, maxBytes: number): Uint8Array | 'too-large' {
    let length = 0
    for (;;) {
      this.makeRoom(Math.max(size, length) + 1, length)
      const count = readSync(file, this.buffer, length, this.buffer.length - length, null)
      length += count
      if (length > maxBytes) return 'too-large'
      if (count === 0 || (length === size && length < this.buffer.length)) return this.buffer.subarray(0, length)
    }
  }

  private makeRoom(bytes: number, kept: number): void {
    if (bytes <= this.buffer.length) return
    const larger = Buffer.allocUnsafeSlow(2 ** Math.ceil(Math.log2(bytes)))
    this.buffer.copy(larger, 0, 0, kept)
    this.buffer = larger
  }
}
