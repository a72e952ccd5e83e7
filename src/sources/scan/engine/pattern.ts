import type { Rule, Span } from '../rule.ts'
import { Code } from './code.ts'
import type { Start } from './lexer.ts'

/** Stands for `...` while the pattern is lexed: a word in every language. */
const ANYTHING = '__anything__'

export type PatternOptions = {
  readonly start: Start
  /** What makes it something else when it stands right before: `.`, `function`. */
  readonly notAfter: readonly string[]
}

/** The pattern's tokens; `null` is `...`. */
type Wanted = readonly (string | null)[]

/**
 * A rule from code with gaps: `Logger.debug(...)`. Compared token by token, so spaces, line breaks and comments are free,
 * and texts never match. `...` is anything up to what follows it, brackets inside being whole. @throws Error
 */
export function patternRule(pattern: string, { start, notAfter }: PatternOptions): Pick<Rule, 'words' | 'match'> {
  const wanted = readPattern(pattern, start)
  const trigger = triggerOf(wanted)
  const word = wanted[trigger]
  if (word === undefined || word === null) throw new Error(`${pattern} holds no word before its first ...`)
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
  const wanted: (string | null)[] = []
  for (let at = 0; code.kind(at) !== null; at += 1) wanted.push(code.is(at, ANYTHING) ? null : code.textOf(at))
  return wanted
}

/** The longest word before the first gap is the rarest. */
function triggerOf(wanted: Wanted): number {
  const gap = wanted.indexOf(null)
  const fixed = wanted.slice(0, gap < 0 ? undefined : gap)
  const lengths = fixed.map(text => (text !== null && /^\w/.test(text) ? text.length : 0))
  return lengths.indexOf(Math.max(1, ...lengths))
}

/** Index of the last token of the match. */
function matchFrom(code: Code, first: number, wanted: Wanted): number | null {
  let at = first
  for (const [index, text] of wanted.entries()) {
    if (text === null) at = skipTo(code, at, wanted[index + 1] ?? null)
    else if (code.is(at, text)) at += 1
    else return null
  }
  return at - 1
}

/** Over whole brackets and texts, to the token wanted next or to a closing bracket. */
function skipTo(code: Code, from: number, next: string | null): number {
  let at = from
  while (code.kind(at) !== null && !(next !== null && code.is(at, next)) && !isCloser(code, at)) at = code.after(at)
  return at
}

function isCloser(code: Code, at: number): boolean {
  return code.kind(at) === 'leave' || (code.kind(at) === 'mark' && [')', ']', '}'].includes(code.textOf(at)))
}

function spanOf(code: Code, first: number, last: number): Span {
  return { start: code.start(first), end: code.end(last) }
}
