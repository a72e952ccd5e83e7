import type { OnProgress } from '../../domain/progress.ts'
import { createLiveStatus, type Screen } from './live-status.ts'
import { eventLine } from './progress-line.ts'
import { advance, type Standing } from './standing.ts'

export type ProgressOptions = Screen & {
  /** A terminal gets a status that is drawn over again; anything else a line for each event. */
  readonly isTerminal: boolean
}

export type Progress = {
  readonly onProgress: OnProgress
  /** Takes the status off the screen and ends its timer, so that the report can be printed. */
  stop(): void
}

/** Shows what the gate is doing. Times come from the events. */
export function createProgress(options: ProgressOptions): Progress {
  const live = options.isTerminal ? createLiveStatus(options) : null
  let standing: Standing = { total: 0, done: 0, running: [] }
  return {
    onProgress: event => {
      standing = advance(standing, event)
      if (live === null) options.write(`${eventLine(event, standing)}\n`)
      else live.show(standing)
    },
    stop: () => live?.clear()
  }
}
