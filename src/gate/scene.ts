import type { Ports } from '../domain/ports.ts'
import type { Comparison } from '../scope/comparison.ts'
import type { Memory } from './memory.ts'
import type { Circumstances } from './when.ts'

/** Where a check runs. */
export type Scene = {
  readonly ports: Ports
  readonly circumstances: Circumstances
  readonly comparison: Comparison
  /** What was there before the change fails no check. */
  readonly isNewOnly: boolean
  readonly cancel: AbortSignal
  readonly memory: Memory
  /** Where this run can be looked at; `null`: nowhere. */
  readonly runUrl: string | null
}
