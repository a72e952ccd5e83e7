import { oneLine } from '../../text/harmless.ts'
import { showDuration } from '../../text/show-duration.ts'
import { cutToWidth } from './look.ts'
import type { Standing } from './standing.ts'

/** Where the status is drawn, and the clock that keeps it moving. */
export type Screen = {
  write(text: string): void
  readonly columns: number
  now(): number
  /** Calls back again and again until the function it returns is called. */
  every(intervalMs: number, callback: () => void): () => void
}

/** More would push what was on the screen out of sight. */
const RUNNING_LINES = 6

const REDRAW_INTERVAL_MS = 200

/** Goes up to the first line of what was drawn, and erases from there. */
const erase = (lines: number) => (lines === 0 ? '' : `\u001b[${lines}A\r\u001b[J`)

/** A few lines at the end of the screen that are drawn over again until they are cleared. */
export function createLiveStatus({ write, columns, now, every }: Screen) {
  let standing: Standing | null = null
  let drawn = 0
  let stopTimer: (() => void) | null = null
  const draw = () => {
    const lines = standing === null ? [] : statusLines(standing, now()).map(line => cutToWidth(line, columns - 1))
    write(erase(drawn) + lines.map(line => `${line}\n`).join(''))
    drawn = lines.length
  }
  return {
    show(next: Standing): void {
      standing = next
      stopTimer ??= every(REDRAW_INTERVAL_MS, draw)
      draw()
    },
    clear(): void {
      stopTimer?.()
      stopTimer = null
      standing = null
      if (drawn > 0) draw()
    }
  }
}

function statusLines({ total, done, running }: Standing, nowMs: number): string[] {
  const shown = running.slice(0, RUNNING_LINES)
  const lines = shown.map(({ check, sinceMs }) => `  ${oneLine(check.title)}  ${formatSeconds(nowMs - sinceMs)}`)
  const rest = running.length - shown.length
  return [`${done} of ${total} checks done`, ...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])]
}

/** Whole seconds: tenths would only flicker. */
function formatSeconds(elapsedMs: number): string {
  const wholeMs = Math.floor(Math.max(0, elapsedMs) / 1000) * 1000
  return wholeMs < 60_000 ? `${wholeMs / 1000} s` : showDuration(wholeMs)
}
