import { lineReader } from '../../runner/lines.ts'
import { maskList } from '../../runner/masks.ts'
import { type StepLog, stepLog } from '../../runner/step-log.ts'

/** What the runner makes of a step that prints this. */
export function readLog(text: string): StepLog {
  const log = stepLog('/workspace', maskList())
  const reader = lineReader()
  // As it comes through a pipe: half a surrogate pair has no bytes of its own.
  const lines = [...reader.write(Buffer.from(text).toString()), ...reader.end()]
  for (const line of lines) log.write(line)
  return log
}
