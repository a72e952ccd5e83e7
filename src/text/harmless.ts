import { stripVTControlCharacters } from 'node:util'

/** Most lines are no more than that. */
const PLAIN = /^[\t -~]*$/

/** Lines as the runner and the terminal count them: a lone carriage return ends one too. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

/** Longer lines are no help to a reader, in no sink. */
export const LINE_LIMIT = 2000

/**
 * A line that moves no cursor, colours nothing, reads in one direction and ends in time: escape sequences go, other control
 * characters are written out.
 */
export function harmlessLine(line: string, limit = LINE_LIMIT): string {
  // Cut before it is searched: a line may have megabytes. What is stripped may be most of it.
  const start = cut(line, limit * 4)
  return cut(PLAIN.test(start) ? start : withoutHarm(stripVTControlCharacters(start)), limit)
}

/** The patterns stand here since it takes milliseconds to make them: V8 looks up what each property holds. */
function withoutHarm(line: string): string {
  // Control characters besides tab, line and paragraph separators, and what turns the direction of writing.
  const unprintable = /(?!\t)[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\p{Bidi_Control}]/gu
  // With the `u` flag only half a pair that stands alone.
  const loneSurrogate = /\p{Surrogate}/gu
  return line.replace(unprintable, writtenOut).replace(loneSurrogate, '\ufffd')
}

/** The whole text as one harmless line, at most `limit` UTF-16 units. */
export function oneLine(text: string, limit = 500): string {
  const lines = splitLines(cut(text, limit * 4)).map(line => harmlessLine(line).trim())
  return cut(lines.filter(line => line !== '').join(' '), limit)
}

/** At most `limit` UTF-16 units, the last an ellipsis where something is missing; no pair is split. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function writtenOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
