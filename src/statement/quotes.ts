import type { Reader } from './reader.ts'

const DOUBLE = /"[^"\\]*(?:\\.[^"\\]*)*"/sy
const SINGLE = /'[^']*(?:''[^']*)*'/y

/** Text in quotes. In "…" `\"` is a quote and `\\` a backslash; in '…' only `''`, a quote, is special. */
export type Quoted = { readonly text: string; readonly isRaw: boolean }

/** Reads the quoted text that begins here, `null` if none does. */
export function readQuoted(reader: Reader): Quoted | null {
  const double = reader.take(DOUBLE)
  if (double !== null) return { text: double.slice(1, -1).replace(/\\(["\\])/g, '$1'), isRaw: false }
  const single = reader.take(SINGLE)
  if (single !== null) return { text: single.slice(1, -1).replaceAll("''", "'"), isRaw: true }
  const mark = reader.text.charAt(reader.at)
  if (mark !== '"' && mark !== "'") return null
  const other = mark === '"' ? "'" : '"'
  return reader.fail(
    `the quote ${mark} is not closed`,
    `close it, or put ${other} around text that begins with ${mark}`
  )
}

export function quote({ text, isRaw }: Quoted): string {
  return isRaw ? `'${text.replaceAll("'", "''")}'` : `"${text.replace(/["\\]/g, '\\$&')}"`
}
