import type { Rule, Span } from '../rule.ts'
import { Code } from './code.ts'
import type { Start } from './lexer.ts'
import type { TokenKind } from './tokens.ts'

/** Stands for `...` while the pattern is lexed: a word in every language. */
const ANYTHING = '__anything__'

export type PatternOptions = {
  readonly start: Start
  /** What makes it something else when it stands right before: `.`, `function`. */
  readonly notAfter: readonly string[]
}

/** The pattern's tokens; `null` is `...`. */
type Wanted = readonly (Token | null)[]

type Token = { readonly kind: TokenKind | null; readonly text: string }

/**
 * A rule from code with gaps: `Logger.debug(...)`. Compared token by token, so spaces, line breaks and comments are free,
 * and texts never match. `...` is anything up to what follows it, brackets inside being whole. @throws Error
 */
export function patternRule(pattern: string, { start, notAfter }: PatternOptions): Pick<Rule, 'words' | 'match'> {
  const wanted = readPattern(pattern, start)
  const trigger = triggerOf(wanted)
  const word = wanted[trigger]?.text
  if (word === undefined) throw new Error(`${pattern} holds no word before its first ...`)
  return {
    words: [word],
    match: (code, at) => {
      const first = at - trigger
      if (first < 0 || notAfter.includes(code.textOf(first - 1))) return null
      const last = matchFrom(code, first, wanted)
      return last === null ? null : spanOf(code, first, last)
    }
  }
}

function readPattern(pattern: string, start: Start): Wanted {
  const code = new Code(pattern.replaceAll('...', ` ${ANYTHING} `), { syntax: start.syntax })
  const wanted: (Token | null)[] = []
  for (let at = 0; code.kind(at) !== null; at += 1)
    wanted.push(code.is(at, ANYTHING) ? null : { kind: code.kind(at), text: code.textOf(at) })
  return wanted
}

/** The longest word before the first gap is the rarest. */
function triggerOf(wanted: Wanted): number {
  const gap = wanted.indexOf(null)
  const fixed = wanted.slice(0, gap < 0 ? undefined : gap)
  const lengths = fixed.map(token => (token?.kind === 'word' ? token.text.length : 0))
  return lengths.indexOf(Math.max(1, ...lengths))
}

/** Index of the last token of the match. A mismatch widens the last gap by one token, as in matching file names. */
function matchFrom(code: Code, first: number, wanted: Wanted): number | null {
  let at = first
  let gap: { readonly index: number; at: number } | null = null
  for (let index = 0; index < wanted.length; ) {
    const token = wanted[index]
    if (token === null) {
      index += 1
      gap = { index, at }
    } else if (token && code.kind(at) === token.kind && code.textOf(at) === token.text) {
      index += 1
      at += 1
    } else {
      if (!gap || code.kind(gap.at) === null || isCloser(code, gap.at)) return null
      gap.at = code.after(gap.at)
      at = gap.at
      index = gap.index
    }
  }
  return at - 1
}

function isCloser(code: Code, at: number): boolean {
  return code.kind(at) === 'leave' || (code.kind(at) === 'mark' && [')', ']', '}'].includes(code.textOf(at)))
}

function spanOf(code: Code, first: number, last: number): Span {
  return { start: code.start(first), end: code.end(last) }
}
