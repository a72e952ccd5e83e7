import { Code } from './code.ts'
import type { Start } from './lexer.ts'
import type { TokenKind } from './tokens.ts'

export type Pattern = {
  /** `null` is `...`. */
  readonly tokens: readonly (Token | null)[]
  /** Index of the word at which a match is looked for, and the word. */
  readonly trigger: number
  readonly word: string
}

type Token = { readonly kind: TokenKind | null; readonly text: string }

export type PatternMistake = { readonly fact: string; readonly fix: string }

/** Longer than a line; a match takes time in the length of the pattern. */
const MAX_TOKENS = 100
/** More places where anything may stand than a call has. Each is tried at every token of the brackets. */
const MAX_GAPS = 10

export function isPattern(read: Pattern | PatternMistake): read is Pattern {
  return 'tokens' in read
}

/** The pattern's tokens, or why nothing could be found with it. */
export function readPattern(written: string, start: Start): Pattern | PatternMistake {
  const code = new Code(written, { syntax: start.syntax })
  const tokens: (Token | null)[] = []
  for (let at = 0; code.kind(at) !== null; at += gapLength(code, at) || 1) {
    if (gapLength(code, at) === 0) tokens.push({ kind: code.kind(at), text: code.textOf(at) })
    else tokens.push(null)
    const mistake = mistakeAt(code, at, tokens)
    if (mistake) return { fact: `${written} ${mistake.fact}`, fix: mistake.fix }
  }
  const trigger = triggerOf(tokens)
  const word = tokens[trigger]?.text
  if (word !== undefined) return { tokens, trigger, word }
  return { fact: `${written} holds no word before its first ...`, fix: 'begin with a name: Logger.debug(...)' }
}

/** How many tokens `...` is here; 0 when it is none. */
function gapLength(code: Code, at: number): number {
  let dots = ''
  let length = 0
  while (dots.length < 3 && code.kind(at + length) === 'mark' && /^\.+$/.test(code.textOf(at + length))) {
    if (length > 0 && !code.touches(at + length)) break
    dots += code.textOf(at + length)
    length += 1
  }
  return dots.length === 3 ? length : 0
}

function mistakeAt(code: Code, at: number, tokens: Pattern['tokens']): PatternMistake | null {
  if (tokens.length > MAX_TOKENS)
    return { fact: `is longer than ${MAX_TOKENS} words and marks`, fix: 'name less of the code' }
  if (tokens.filter(token => token === null).length > MAX_GAPS)
    return { fact: `has more than ${MAX_GAPS} times ...`, fix: 'name less of the code' }
  const isBracket = code.kind(at) === 'mark' && '()[]{}'.includes(code.textOf(at))
  const opensText = code.kind(at) === 'open'
  if ((isBracket || opensText) && code.partner(at) < 0)
    return { fact: `has ${code.textOf(at)} without its other half`, fix: 'write both, with ... between them' }
  if (gapLength(code, at) > 0 && !isInBrackets(code, at))
    return { fact: 'has ... outside of brackets', fix: 'write it where arguments stand: f(...)' }
  return null
}

function isInBrackets(code: Code, at: number): boolean {
  for (let open = at - 1; open >= 0; open -= 1) if (code.partner(open) > at) return true
  return false
}

/** The longest word before the first gap is the rarest. */
function triggerOf(tokens: Pattern['tokens']): number {
  const gap = tokens.indexOf(null)
  const fixed = tokens.slice(0, gap < 0 ? undefined : gap)
  const lengths = fixed.map(token => (token?.kind === 'word' ? token.text.length : 0))
  return lengths.indexOf(Math.max(1, ...lengths))
}
