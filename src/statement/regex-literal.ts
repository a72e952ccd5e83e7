import type { Reader } from './reader.ts'
import type { Literal } from './statement.ts'

/** `/…/flags` as JavaScript writes it: a slash inside stands after a backslash or in brackets. */
export const REGEX = /\/(?=[^/])[^/\\[]*(?:(?:\\.|\[[^\]\\]*(?:\\.[^\]\\]*)*\])[^/\\[]*)*\/[A-Za-z]*/sy

/** Reads the regex that begins here. */
export function readRegex(reader: Reader): Literal {
  const start = reader.at
  const fail = (fact: string, fix: string): never => reader.fail(fact, fix, start)
  const written = reader.take(REGEX)
  if (written === null) {
    const rest = reader.rest.trim()
    if (rest.startsWith('/')) return fail('the regex is not closed', 'end it with /, and write a slash inside as \\/')
    return fail(`\`${rest}\` is no regex`, 'write it between slashes: /^v\\d+/, or compare with `contains`')
  }
  const end = written.lastIndexOf('/')
  const source = written.slice(1, end)
  const flags = written.slice(end + 1)
  const position = /[gy]/.exec(flags)?.[0]
  if (position)
    return fail(`the flag ${position} has no meaning here`, `leave it out: /${source}/${flags.replace(/[gy]/g, '')}`)
  const unknown = /[^dimsuv]/.exec(flags)?.[0]
  if (unknown) return fail(`${unknown} is no flag of a regex`, 'the flags are d i m s u v')
  const why = whyNoRegex(source, flags)
  return why === null
    ? { kind: 'regex', source, flags }
    : fail(`no regex: ${why}`, 'mend it, or compare with `contains`')
}

/** What is wrong with a regex; `null`: nothing. Compiling runs nothing. */
export function whyNoRegex(source: string, flags: string): string | null {
  try {
    new RegExp(source, flags)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whether text looks as if a regex was meant. */
export function isRegexLike(text: string): boolean {
  const written = new RegExp(`^(?:${REGEX.source})$`).exec(text)?.[0]
  return written !== undefined && /\/[dgimsuvy]*$/.test(written)
}
