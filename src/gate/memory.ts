import * as z from 'zod'
import type { Store } from '../domain/ports.ts'
import { type Pass, type SealedPass, seal, unseal } from './pass.ts'

const schema = z.object({
  version: z.literal(1),
  durationsMs: z.record(z.string(), z.number().nonnegative()).catch({}),
  passes: z.record(z.string(), z.unknown()).catch({})
})

/** Checks of other branches are remembered too, but not without end. */
const MOST_DURATIONS = 2000
const MOST_PASSES = 500

/** What earlier runs left to know: in which order checks run best, and what passed that asked to be cached. */
export class Memory {
  readonly #durations: Map<string, number>
  /** As they were kept: each is looked at when it is asked for. */
  readonly #passes: Map<string, unknown>
  readonly #newPasses = new Map<string, SealedPass>()
  readonly #isTrusted: boolean

  private constructor(
    durations: Map<string, number>,
    passes: Map<string, unknown>,
    { isTrusted }: Pick<Store, 'isTrusted'>
  ) {
    this.#durations = durations
    this.#passes = passes
    this.#isTrusted = isTrusted
  }

  /** What cannot be read is forgotten. Of what anybody can have written, nothing is taken for proof. */
  static from(text: string | null, store: Pick<Store, 'isTrusted'>): Memory {
    const read = schema.safeParse(text === null ? null : parse(text))
    const { durationsMs, passes } = read.success ? read.data : { durationsMs: {}, passes: {} }
    return new Memory(new Map(Object.entries(durationsMs)), new Map(Object.entries(passes)), store)
  }

  /** How long each check took when it last ran, in milliseconds. */
  get durations(): ReadonlyMap<string, number> {
    return this.#durations
  }

  get hasNewPasses(): boolean {
    return this.#newPasses.size > 0
  }

  addDuration(id: string, ms: number): void {
    // Taken out first: the newest stand last.
    this.#durations.delete(id)
    this.#durations.set(id, Math.round(ms))
  }

  /** What passed under this key, if that can be relied on. */
  pass(key: string, nowMs: number): Pass | null {
    return this.#isTrusted ? unseal(key, this.#passes.get(key), nowMs) : null
  }

  addPass(key: string, pass: Pass): void {
    if (this.#isTrusted) this.#newPasses.set(key, seal(key, pass))
  }

  toText(): string {
    const durationsMs = Object.fromEntries([...this.#durations].slice(-MOST_DURATIONS))
    const old = [...this.#passes].filter(([key]) => !this.#newPasses.has(key))
    const passes = Object.fromEntries([...old, ...this.#newPasses].slice(-MOST_PASSES))
    return `${JSON.stringify({ version: 1, durationsMs, passes })}\n`
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
