import type { SafeRegex } from '../../domain/safe-regex.ts'
import { type Decoded, toBytes, toUnicode } from './decode.ts'
import type { Span } from './rule.ts'

/** Where a text stands in a file, in offsets of the bytes. */
export function findLiteral({ text }: Decoded, literal: string): readonly Span[] {
  const wanted = toBytes(literal)
  const spans: Span[] = []
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length))
    spans.push({ start, end: start + wanted.length })
  return spans
}

/** Where a regex matches, in offsets of the text as a person reads it. @throws RegexTimeout */
export function findRegex(
  decoded: Decoded,
  regex: SafeRegex
): { readonly unicode: string; readonly spans: readonly Span[] } {
  const unicode = toUnicode(decoded.text)
  const matches = regex.matches(unicode).filter(({ text }) => text !== '')
  return { unicode, spans: matches.map(({ index, text }) => ({ start: index, end: index + text.length })) }
}
