import type { SafeRegex } from '../../domain/safe-regex.ts'
import { type Decoded, toBytes } from './files/decode.ts'
import type { Span } from './rule.ts'

/** Where a text stands in a file, in offsets of the bytes. */
export function findLiteral({ text }: Decoded, literal: string): readonly Span[] {
  const wanted = toBytes(literal)
  const spans: Span[] = []
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length))
    spans.push({ start, end: start + wanted.length })
  return spans
}

/** Where a regex matches in the text as a person reads it. @throws RegexTimeout */
export function findRegex(unicode: string, regex: SafeRegex): readonly Span[] {
  const matches = regex.matches(unicode).filter(({ text }) => text !== '')
  return matches.map(({ index, text }) => ({ start: index, end: index + text.length }))
}
