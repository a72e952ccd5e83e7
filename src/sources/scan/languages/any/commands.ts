import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'
import { writesTemporaryLog } from '../../tmp-log.ts'

/** Somewhere on a line something is written to a temporary folder. */
const WRITE = /(?:>|\btee\b)[^\r\n]{0,80}?(?:tmp|temp|shm)\//gi

/** More pieces than a command has. */
const MAX_PIECES = 50

/** Commands in backquotes that write a log under a temporary folder: `` `date >> /tmp/x.log` ``. */
export function commandsIn(text: string, code: () => Code): readonly Span[] {
  const found: Span[] = []
  let end = 0
  for (const { index } of text.matchAll(WRITE)) {
    const { commands } = code()
    if (commands === null) break
    if (index < end) continue
    const span = commandAround(code(), index, commands)
    if (span) found.push(span)
    end = span?.end ?? end
  }
  return found
}

function commandAround(code: Code, offset: number, commands: RegExp): Span | null {
  let open = code.tokenAt(offset)
  if (code.kind(open) !== 'text') return null
  for (let left = MAX_PIECES; left > 0 && code.kind(open) !== 'open'; left -= 1) {
    open = code.before(open - 1)
    if (code.kind(open) === 'enter') open -= 1
  }
  const close = code.kind(open) === 'open' ? code.partner(open) : -1
  if (close < 0 || !commands.test(code.textOf(open))) return null
  let command = ''
  for (let piece = open + 1, left = MAX_PIECES; piece < close && left > 0; piece = code.after(piece), left -= 1)
    command += code.kind(piece) === 'text' ? code.textOf(piece) : 'x'
  return writesTemporaryLog(command) ? { start: code.start(open), end: code.end(close) } : null
}
