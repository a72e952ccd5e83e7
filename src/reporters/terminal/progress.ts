import type { CheckHeader } from '../../domain/check.ts'
import type { OnProgress, ProgressEvent } from '../../domain/progress.ts'
import { createLiveStatus } from './live-status.ts'
import { eventLine } from './progress-line.ts'

export type ProgressOptions = {
  write(text: string): void
  /** A terminal gets a status that is drawn over again; anything else a line for each event. */
  readonly isTerminal: boolean
  readonly columns: number
  now(): number
  /** Calls back again and again until the function it returns is called. */
  every(intervalMs: number, callback: () => void): () => void
}

export type Progress = {
  readonly onProgress: OnProgress
  /** Takes the status off the screen and ends its timer, so that the report can be printed. */
  stop(): void
}

/** What has been planned, is running and is done. */
export type Standing = {
  readonly total: number
  readonly done: number
  readonly running: readonly { readonly check: CheckHeader; readonly sinceMs: number }[]
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

function advance(standing: Standing, event: ProgressEvent): Standing {
  const { total, done, running } = standing
  switch (event.kind) {
    case 'planned':
      return { total: event.checks.length, done: 0, running: [] }
    case 'started':
      return { total, done, running: [...running, { check: event.check, sinceMs: event.atMs }] }
    case 'finished':
      return { total, done: done + 1, running: running.filter(({ check }) => check.id !== event.result.id) }
    default:
      return event satisfies never
  }
}
