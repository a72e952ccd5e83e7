import type { Code } from '../engine/code.ts'
import type { CompiledPattern, PatternMatch } from '../engine/pattern.ts'
import type { PatternMistake } from '../engine/read-pattern.ts'
import { codeOf } from '../engine/word-rules.ts'
import { toBytes } from '../files/decode.ts'
import { holdsComment } from '../fixes/edit.ts'
import { removers } from '../fixes/index.ts'
import type { Language } from '../language.ts'
import { languages } from '../languages/index.ts'
import type { Fixer, TextEdit } from '../rule.ts'
import { patternIn } from './own-pattern.ts'
import { languagesNamed, type Wanted } from './own-rule.ts'

const GAP = '...'

/** What a fix writes between the gaps of its pattern. */
function piecesOf(fix: string): readonly string[] {
  return fix.split(GAP)
}

/** Why a fix cannot be used: it would have to be made again and again, or has more gaps than the pattern. */
export function fixMistake(fix: string, wanted: Wanted, only: readonly string[] | null): PatternMistake | null {
  if (wanted.kind === 'pattern') {
    const gaps = piecesOf(fix).length - 1
    const known = piecesOf(wanted.pattern).length - 1
    if (gaps > known) return { fact: `the fix has ${gaps} times ..., the pattern ${known}`, fix: 'use each ... once' }
  }
  return findsItself(fix, wanted, only)
    ? { fact: 'what the fix writes is found by the rule again', fix: 'write something else, or leave the fix out' }
    : null
}

function findsItself(fix: string, wanted: Wanted, only: readonly string[] | null): boolean {
  if (wanted.kind === 'literal') return fix.includes(wanted.literal)
  // Only a run under a limit may try a regex of a config: whoever mends a file with it sees that it never ends.
  if (wanted.kind === 'regex') return false
  return (only?.flatMap(languagesNamed) ?? languages).some(language => {
    const pattern = patternIn(language, wanted.pattern)
    if (!('matchAt' in pattern)) return false
    const code = codeOf(toBytes(fix), { start: { syntax: language.start.syntax } })
    for (let at = 0; code.kind(at) !== null; at += 1)
      if (code.is(at, pattern.words[0] ?? '') && pattern.matchAt(code, at)) return true
    return false
  })
}

/** The match with what its gaps hold, written as the fix says. */
function written(code: Code, { span, gaps }: PatternMatch, fix: string): readonly TextEdit[] | null {
  const pieces = piecesOf(fix)
  const edits = pieces.map((piece, index) => ({
    start: index === 0 ? span.start : (gaps[index - 1]?.end ?? span.end),
    end: index === pieces.length - 1 ? span.end : (gaps[index]?.start ?? span.end),
    text: piece
  }))
  return edits.some(edit => holdsComment(code, edit)) ? null : edits
}

/** How a pattern's match goes: as its fix writes it, or as a statement when the fix is empty. */
export function patternFixer(pattern: CompiledPattern, fix: string, language: Language): Fixer | undefined {
  if (fix === '') return removers.get(language.title)
  return (code, span) => {
    const match = pattern.matchAt(code, code.tokenAt(span.start) + pattern.trigger)
    return match && written(code, match, fix)
  }
}
