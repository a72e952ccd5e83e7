import type { Clock } from '../../src/domain/ports.ts'

/** A clock on which waiting takes no time; how long each wait was is kept. */
export type PatientClock = Clock & { readonly waitsMs: readonly number[] }

export function patientClock(): PatientClock {
  const waitsMs: number[] = []
  const startMs = Date.now()
  return {
    waitsMs,
    now: () => startMs + waitsMs.reduce((sum, ms) => sum + ms, 0),
    sleep: async ms => {
      waitsMs.push(ms)
    },
    every: () => () => {}
  }
}
