/** So many files are taken at once: few enough that both threads end at the same time. */
const FILES_PER_TURN = 64

/** Counters in the shared memory, before the places of the files put back. */
const [TURNS_TAKEN, PUT_BACK, TAKEN_AGAIN, COUNTERS] = [0, 1, 2, 3]

/** Files that are taken together, and the place of the first in the list. */
export type Turn = { readonly first: number; readonly paths: readonly string[] }

/** What threads need to share a list. Names that are taken together are one text: a few long ones are quickly copied. */
export type Shared = { readonly names: readonly string[]; readonly memory: SharedArrayBuffer }

/**
 * Files that threads share. Each takes some until all are taken. The thread that began may put back those that need a
 * closer look: another thread that is warm at that is faster, and what is left in the end is taken by all.
 */
export class SharedWork {
  readonly shared: Shared
  private readonly counters: Int32Array
  private lastTurn: Turn = { first: 0, paths: [] }

  constructor(shared: Shared) {
    this.shared = shared
    this.counters = new Int32Array(shared.memory)
  }

  static of(paths: readonly string[]): SharedWork {
    const names: string[] = []
    for (let from = 0; from < paths.length; from += FILES_PER_TURN)
      names.push(paths.slice(from, from + FILES_PER_TURN).join('\0'))
    return new SharedWork({ names, memory: new SharedArrayBuffer(4 * (COUNTERS + paths.length)) })
  }

  /** The next files that no thread has taken yet; `null` when all are. */
  take(): Turn | null {
    const turn = Atomics.add(this.counters, TURNS_TAKEN, 1)
    return turn < this.shared.names.length ? this.turnAt(turn) : null
  }

  /** Leaves the file at this place to whoever comes first. Only one thread may do that. */
  putBack(place: number): void {
    const count = Atomics.load(this.counters, PUT_BACK)
    this.counters[COUNTERS + count] = place
    Atomics.store(this.counters, PUT_BACK, count + 1)
  }

  /** A file that was put back; `null` when there is none now. */
  takeAgain(): string | null {
    for (;;) {
      const next = Atomics.load(this.counters, TAKEN_AGAIN)
      if (next >= Atomics.load(this.counters, PUT_BACK)) return null
      if (Atomics.compareExchange(this.counters, TAKEN_AGAIN, next, next + 1) === next)
        return this.pathAt(this.counters[COUNTERS + next] ?? 0)
    }
  }

  private pathAt(place: number): string {
    const first = place - (place % FILES_PER_TURN)
    if (this.lastTurn.first !== first || this.lastTurn.paths.length === 0)
      this.lastTurn = this.turnAt(first / FILES_PER_TURN)
    return this.lastTurn.paths[place - first] ?? ''
  }

  private turnAt(turn: number): Turn {
    return { first: turn * FILES_PER_TURN, paths: (this.shared.names[turn] ?? '').split('\0') }
  }
}
