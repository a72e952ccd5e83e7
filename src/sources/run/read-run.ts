import type { CommandRun } from '../../domain/ports.ts'
import type { OutputReading } from './read-output.ts'

/** One command of the check, run and read. */
export type ReadRun = { readonly script: string; readonly run: CommandRun } & OutputReading

export function hasSucceeded({ end }: CommandRun): boolean {
  return end.kind === 'exited' && end.code === 0
}
