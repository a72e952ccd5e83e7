import type { CommandRun } from '../../domain/ports.ts'
import type { OutputReading } from './read-output.ts'

/** One command of the check, run and read. */
export type ReadRun = {
  readonly script: string
  /** The file it ran for, with `each`. */
  readonly file: string | null
  /** Its last attempt. */
  readonly run: CommandRun
  /** Exit codes of the attempts before, that failed. */
  readonly failedBefore: readonly number[]
} & OutputReading

export function hasSucceeded({ end }: CommandRun): boolean {
  return end.kind === 'exited' && end.code === 0
}
