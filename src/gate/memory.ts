import * as z from 'zod'

const schema = z.object({
  version: z.literal(1),
  durationsMs: z.record(z.string(), z.number().nonnegative()).catch({})
})

/** Checks of other branches are remembered too, but not without end. */
const MOST_DURATIONS = 2000

/** What earlier runs left to know. It says in which order checks run best; no verdict depends on it. */
export class Memory {
  readonly #durations: Map<string, number>

  private constructor(durations: Map<string, number>) {
    this.#durations = durations
  }

  /** What cannot be read is forgotten. */
  static from(text: string | null): Memory {
    const read = schema.safeParse(text === null ? null : parse(text))
    return new Memory(new Map(read.success ? Object.entries(read.data.durationsMs) : []))
  }

  /** How long each check took when it last ran, in milliseconds. */
  get durations(): ReadonlyMap<string, number> {
    return this.#durations
  }

  addDuration(id: string, ms: number): void {
    // Taken out first: the newest stand last.
    this.#durations.delete(id)
    this.#durations.set(id, Math.round(ms))
  }

  toText(): string {
    const durationsMs = Object.fromEntries([...this.#durations].slice(-MOST_DURATIONS))
    return `${JSON.stringify({ version: 1, durationsMs }, null, 1)}\n`
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
