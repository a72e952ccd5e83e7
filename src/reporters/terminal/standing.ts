import type { CheckHeader } from '../../domain/check.ts'
import type { ProgressEvent } from '../../domain/progress.ts'

/** What has been planned, is running and is done. */
export type Standing = {
  readonly total: number
  readonly done: number
  readonly running: readonly { readonly check: CheckHeader; readonly sinceMs: number }[]
}

export function advance(standing: Standing, event: ProgressEvent): Standing {
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
