import { stripVTControlCharacters } from 'node:util'

/** Control characters besides tab, line and paragraph separators, and what turns the direction of writing. */
const unprintable = /(?!\t)[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\p{Bidi_Control}]/gu

/** With the `u` flag only half a pair that stands alone. */
const loneSurrogate = /\p{Surrogate}/gu

/** Lines as the runner and the terminal count them: a lone carriage return ends one too. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

/** A line that moves no cursor, colours nothing and reads in one direction: escape sequences go, the rest is written out. */
export function harmlessLine(line: string): string {
  return stripVTControlCharacters(line).replace(unprintable, writtenOut).replace(loneSurrogate, '\ufffd')
}

/** The whole text as one harmless line, at most `limit` UTF-16 units. */
export function oneLine(text: string, limit = 500): string {
  // Cut before it is searched: a message may have 100 KB. What is stripped may be most of it.
  const start = cut(text, limit * 4)
  const lines = splitLines(start).map(line => harmlessLine(line).trim())
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
