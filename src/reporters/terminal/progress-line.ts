import type { ProgressEvent } from '../../domain/progress.ts'
import { counted } from '../../text/counted.ts'
import { oneLine } from '../../text/harmless.ts'
import { neutralise } from '../../text/neutralise.ts'
import { showDuration } from '../../text/show-duration.ts'
import type { Standing } from './standing.ts'

/** One plain line for an event. It may stand in the log of an Actions step, so nothing in it is a command. */
export function eventLine(event: ProgressEvent, { done, total }: Standing): string {
  switch (event.kind) {
    case 'planned':
      return `${counted(total, 'check')} to run`
    case 'started':
      return neutralise(`started: ${oneLine(event.check.title)}`)
    case 'finished': {
      const { status, title, durationMs } = event.result
      return neutralise(`${status}: ${oneLine(title)}  ${showDuration(durationMs)}  (${done} of ${total})`)
    }
    default:
      return event satisfies never
  }
}
