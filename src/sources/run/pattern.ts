import * as z from 'zod'
import type { Regexes } from '../../domain/ports.ts'
import { isRegexLike, whyNoRegex } from '../../statement/regex-literal.ts'

/** Literal text, or `/regex/flags`. */
export const pattern = z
  .string()
  .min(1)
  .refine(text => !isRegexLike(text) || whyNoRegex(...regexParts(text)) === null, {
    error: 'is no regex',
    params: { fix: 'mend it, or write plain text' }
  })

/** Source and flags of `/regex/flags`. */
export function regexParts(text: string): readonly [source: string, flags: string] {
  const end = text.lastIndexOf('/')
  return [text.slice(1, end), text.slice(end + 1)]
}

/** Whether a text holds the pattern. @throws RegexTimeout when it takes too long to say */
export function matcherOf(text: string, regexes: Regexes): (line: string) => boolean {
  if (!isRegexLike(text)) return line => line.includes(text)
  const regex = regexes.compile(...regexParts(text))
  return line => regex.test(line)
}
