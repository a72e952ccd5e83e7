import { type CompiledPattern, compilePattern } from '../engine/pattern.ts'
import type { PatternMistake } from '../engine/read-pattern.ts'
import { toBytes, toUnicode } from '../files/decode.ts'
import type { Language } from '../language.ts'
import { languages } from '../languages/index.ts'
import { languagesNamed } from './own-rule.ts'

/** What makes the first word of a pattern a part of something else, or the name of a definition. */
const notAfter = [
  ...['.', '?.', '::', '->'],
  ...['def', 'defp', 'defmacro', 'defmacrop', 'function', 'fn', 'func', 'fun', 'sub', 'class']
]

const LIKE_REGEX = /^\/.+\/[a-z]*$/s
const ASK_FOR_REGEX = 'write regex: in a rule, and in forbid or require the regex alone'

/** A user's pattern in one language, or why it cannot be used there. */
export function patternIn(language: Language, pattern: string): CompiledPattern | PatternMistake {
  return compilePattern(toBytes(pattern), { start: language.start, notAfter })
}

/** Why the pattern can be used in none of the languages; left out: in none at all. */
export function patternMistake(pattern: string, only: readonly string[] | null): PatternMistake | null {
  if (LIKE_REGEX.test(pattern))
    return { fact: 'a pattern is code, and this is written like a regex', fix: ASK_FOR_REGEX }
  let mistake: PatternMistake | null = null
  for (const language of only?.flatMap(languagesNamed) ?? languages) {
    const compiled = patternIn(language, pattern)
    if ('matchAt' in compiled) return null
    mistake ??= { ...compiled, fact: toUnicode(compiled.fact) }
  }
  return mistake
}
