import { parse, recordOf, textOf } from '../json.ts'

const TAIL_LINES = 20
const LINE_LENGTH = 500

/** Enough text to hold the lines wanted, whatever their length. */
const LOOKED_AT = 64 * 1024

/** The last lines of an output that say something; of a line that was overwritten, what was last to be read. */
export function tailOf(output: string): string {
  return output
    .slice(-LOOKED_AT)
    .split(/\r?\n/)
    .flatMap(line => (line.startsWith('{"') ? meant(line).split('\n') : line))
    .map(line => line.slice(line.trimEnd().lastIndexOf('\r') + 1).trimEnd())
    .filter(line => line.trim() !== '')
    .slice(-TAIL_LINES)
    .map(line => (line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line))
    .join('\n')
}

/** What a line of `go test -json` or `cargo --message-format json` has for people to read. */
function meant(line: string): string {
  const { Action, Output, reason, message } = recordOf(parse(line))
  if (Action !== undefined) return textOf(Output) ?? ''
  if (reason !== undefined) return textOf(recordOf(message).rendered) ?? ''
  return line
}
