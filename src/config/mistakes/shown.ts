import { oneLine } from '../../text/harmless.ts'

/** A mistake quotes what was written, but not a page of it. */
const SHOWN_LIMIT = 60

/** What the user wrote, as a message may show it: one harmless line, cut. */
export function shown(text: string): string {
  return oneLine(text, SHOWN_LIMIT)
}

/** The same text as YAML that means exactly it: in single quotes, or in double ones where it holds a single one. */
export function quoted(text: string): string {
  const line = shown(text)
  return /['\\]/.test(line) && !/["\\]/.test(line) ? `"${line}"` : `'${line.replaceAll("'", "''")}'`
}

/** `a, b or c` */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
