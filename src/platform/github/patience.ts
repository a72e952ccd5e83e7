import type { Refusal } from '../../domain/github.ts'
import type { Clock } from '../../domain/ports.ts'

/** What a run waits for GitHub in all: for limits to end, and for a second answer where none came. */
const PATIENCE_MS = 120_000

/** How long nothing is asked after GitHub could not be reached. */
export const PAUSE_MS = 60_000

/** Keeps a run from waiting without end, and from asking on while GitHub wants or gives no answer. */
export type Patience = {
  /** The answer to everything for now, without a request. */
  refusal(): Refusal | null
  /** Gives that answer to what is asked within a time. */
  pause(refusal: Refusal, ms: number): void
  /** Waits, unless that is more than is left: then `false`, at once. */
  wait(ms: number): Promise<boolean>
  /** Counts what went by in vain. */
  spend(ms: number): void
}

export function createPatience(clock: Clock, cancel: AbortSignal): Patience {
  let leftMs = PATIENCE_MS
  let paused: { readonly refusal: Refusal; readonly untilMs: number } | null = null
  return {
    refusal: () => (paused !== null && clock.now() < paused.untilMs ? paused.refusal : null),
    pause: (refusal, ms) => {
      paused = { refusal, untilMs: clock.now() + ms }
    },
    wait: async ms => {
      if (ms > leftMs || cancel.aborted) return false
      leftMs -= ms
      await clock.sleep(ms, cancel)
      return !cancel.aborted
    },
    spend: ms => {
      leftMs -= ms
    }
  }
}
