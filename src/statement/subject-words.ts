import { readQuoted } from './quotes.ts'
import type { Reader } from './reader.ts'
import { REGEX } from './regex-literal.ts'

const PLAIN = /[^\s[]+/y
const IN_BRACKETS = /[^\]"'/[=]+|[^\]]/y
const SPACE = /\s/y

/** Reads one word of a subject: quotes around a whole word are taken off, brackets are kept as written. `null` at the end. */
export function readWord(reader: Reader): string | null {
  const start = reader.at
  const quoted = readQuoted(reader)
  if (quoted) {
    if (!isAtWordEnd(reader)) {
      reader.fail('a quote ends in the middle of a word', 'put quotes around whole words of the subject', start)
    }
    // In a subject `$$` is a dollar, and raw text has no names.
    return quoted.isRaw ? quoted.text.replaceAll('$', '$$$$') : quoted.text
  }
  while (!isAtWordEnd(reader)) {
    if (reader.take(PLAIN) === null) skipBrackets(reader)
  }
  return reader.at === start ? null : reader.text.slice(start, reader.at)
}

function isAtWordEnd(reader: Reader): boolean {
  return reader.at === reader.text.length || reader.sees(SPACE)
}

/** `[name=X]`, `[name=/re/]`, `["a key"]`: an operator inside is none. */
function skipBrackets(reader: Reader): void {
  const start = reader.at
  reader.take(/\[/y)
  while (reader.take(/\]/y) === null) {
    const isPartStart = /[[=]/.test(reader.text.charAt(reader.at - 1))
    const skipped =
      (isPartStart && (reader.take(REGEX) !== null || readQuoted(reader) !== null)) || reader.take(IN_BRACKETS) !== null
    if (!skipped) reader.fail('the bracket [ is not closed', 'close it with ]', start)
  }
}
