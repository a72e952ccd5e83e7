import { countsAgainst, type Finding } from '../../../domain/finding.ts'
import { codeOf } from '../engine/word-rules.ts'
import { type Decoded, decode, encodeAs, toUnicode } from '../files/decode.ts'
import type { Language } from '../language.ts'
import { languageOf } from '../language-of.ts'
import { plain } from '../plain.ts'
import { scanFile } from '../scan-file.ts'
import type { Search } from '../search.ts'
import { applyFixes } from './apply.ts'

/** A file's bytes after all that can be made of its fixes, and how many that were; `null`: nothing, and why. */
export type Fixed =
  | { readonly kind: 'fixed'; readonly bytes: Uint8Array; readonly count: number; readonly left: readonly Finding[] }
  | { readonly kind: 'left'; readonly reason: string | null }

/** Fixes that hide in each other come out one a round; deeper nobody writes. */
const MAX_ROUNDS = 50

export type FileToFix = { readonly path: string; readonly bytes: Uint8Array }

/** Makes fix after fix until none is left, so that a second run finds nothing to do. @throws RegexTimeout */
export function fixFile({ path, bytes }: FileToFix, search: Search, isAsked: (finding: Finding) => boolean): Fixed {
  let decoded = decode(bytes)
  if (!decoded.isUtf8) return { kind: 'left', reason: 'it is not UTF-8' }
  let count = 0
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const findings = scanned(path, decoded, search)
    const wanted = findings.filter(finding => countsAgainst(finding) && isAsked(finding))
    const { text, made } = applyFixes(toUnicode(decoded.text), wanted)
    const left = findings
    if (made.length === 0)
      return count === 0
        ? { kind: 'left', reason: null }
        : { kind: 'fixed', bytes: encodeAs(bytes, decoded.text), count, left }
    const next = decode(Buffer.from(text, 'utf8'))
    if (!lexesAsBefore(path, decoded, next)) return { kind: 'left', reason: 'what is left would read otherwise' }
    count += made.length
    decoded = next
  }
  return { kind: 'left', reason: 'its fixes never end' }
}

function scanned(path: string, decoded: Decoded, search: Search): readonly Finding[] {
  return scanFile({ path, decoded, language: languageOf(path, decoded.text) }, search)
}

/** Nothing that was a comment has become code, or code a text: there are only fewer tokens, and a few new ones. */
function lexesAsBefore(path: string, before: Decoded, after: Decoded): boolean {
  const language = languageOf(path, before.text) ?? plain
  return [language, ...(language.embedded ?? [])].every(each => {
    const was = shapeOf(each, before.text)
    const is = shapeOf(each, after.text)
    return was.comments === is.comments && was.unclosed === is.unclosed
  })
}

/** Its options are no comment: `#!/bin/sh -x`. */
function isShebang(text: string, start: number): boolean {
  return start === 0 && text.startsWith('#!')
}

function shapeOf(language: Language, text: string) {
  const code = codeOf(text, language)
  const comments = code.comments().map(({ start, end }) => (isShebang(text, start) ? '#!' : text.slice(start, end)))
  let unclosed = 0
  for (let at = 0; code.kind(at) !== null; at += 1) {
    const isPaired =
      code.kind(at) === 'open' ||
      code.kind(at) === 'enter' ||
      (code.kind(at) === 'mark' && '()[]{}'.includes(code.textOf(at)))
    if (isPaired && code.partner(at) < 0) unclosed += 1
  }
  return { comments: comments.join('\0'), unclosed }
}
