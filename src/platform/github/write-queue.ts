import type { Clock } from '../../domain/ports.ts'

/**
 * GitHub wants writes one after the other, a second apart.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
const BETWEEN_WRITES_MS = 1_000

export type WriteQueue = {
  /** Starts it when all before it have ended. */
  next<T>(act: () => Promise<T>): Promise<T>
  /** Starts it a second after the one before it started. */
  spaced<T>(act: () => Promise<T>): Promise<T>
}

export function oneAtATime(clock: Clock, cancel: AbortSignal): WriteQueue {
  let last: Promise<unknown> = Promise.resolve()
  let notBeforeMs = 0
  return {
    next: act => {
      const mine = last.then(act)
      last = mine.catch(() => {})
      return mine
    },
    spaced: async act => {
      const waitMs = notBeforeMs - clock.now()
      if (waitMs > 0) await clock.sleep(waitMs, cancel)
      notBeforeMs = clock.now() + BETWEEN_WRITES_MS
      return act()
    }
  }
}
