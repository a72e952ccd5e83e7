/** So many files are taken at once: few enough that both threads end at the same time. */
const FILES_PER_TURN = 64

/** A list of files that threads share, and take from in turns until it is empty. */
export class SharedPaths {
  /** Memory that all threads see: hand it over, and make a list of it there. */
  readonly memory: SharedMemory
  private readonly paths: readonly string[]

  constructor(memory: SharedMemory) {
    this.memory = memory
    this.paths = Buffer.from(new Uint8Array(memory.names)).toString('utf8').split('\0')
  }

  static of(paths: readonly string[]): SharedPaths {
    const text = paths.join('\0')
    const names = new SharedArrayBuffer(Buffer.byteLength(text))
    Buffer.from(names).write(text)
    return new SharedPaths({ names, taken: new SharedArrayBuffer(4), count: paths.length })
  }

  /** The next files that no thread has taken yet; none when all are. */
  take(): readonly string[] {
    const turn = Atomics.add(new Int32Array(this.memory.taken), 0, 1)
    return this.paths.slice(turn * FILES_PER_TURN, Math.min((turn + 1) * FILES_PER_TURN, this.memory.count))
  }
}

export type SharedMemory = {
  readonly names: SharedArrayBuffer
  readonly taken: SharedArrayBuffer
  readonly count: number
}
