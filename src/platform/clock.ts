import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../domain/ports.ts'

export function createClock(): Clock {
  return {
    now: Date.now,
    every: (intervalMs, callback) => {
      const timer = setInterval(callback, intervalMs)
      return () => clearInterval(timer)
    },
    sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(ignoreAbort)
  }
}

/** An aborted wait ends early, as asked: nothing went wrong. */
function ignoreAbort(): void {}
