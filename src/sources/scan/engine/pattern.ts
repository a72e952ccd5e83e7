import type { Span } from '../rule.ts'
import type { Code } from './code.ts'
import type { Start } from './lexer.ts'
import { isPattern, type Pattern, type PatternMistake, readPattern } from './read-pattern.ts'

type PatternOptions = {
  readonly start: Start
  /** What makes it something else when it stands right before: `.`, `function`. */
  readonly notAfter: readonly string[]
}

/** Where a pattern stands, and what its gaps hold, in order. */
export type PatternMatch = { readonly span: Span; readonly gaps: readonly Span[] }

export type CompiledPattern = {
  readonly words: readonly string[]
  /** How many tokens stand before the word. */
  readonly trigger: number
  /** The match whose trigger is the word at `at`. */
  matchAt(code: Code, at: number): PatternMatch | null
}

/**
 * Code with gaps, `Logger.debug(...)`, to be found; or why it cannot be used. Compared token by token, so spaces, line breaks
 * and comments are free, and texts never match. `...` is anything up to what follows it, brackets inside being whole.
 */
export function compilePattern(written: string, { start, notAfter }: PatternOptions): CompiledPattern | PatternMistake {
  const pattern = readPattern(written, start)
  if (!isPattern(pattern)) return pattern
  return {
    words: [pattern.word],
    trigger: pattern.trigger,
    matchAt: (code, at) => {
      const first = at - pattern.trigger
      if (first < 0 || isPartOfOther(code, first, notAfter)) return null
      return new Attempt(code, pattern).from(first)
    }
  }
}

/** `.` before a name makes it another's member, but `..` and `...` stand between values. */
function isPartOfOther(code: Code, first: number, notAfter: readonly string[]): boolean {
  const before = code.textOf(first - 1)
  if (!notAfter.includes(before)) return false
  const isSpread = before === '.' && code.is(first - 2, '.') && code.touches(first - 1)
  const isArrow = (before === '->' || before === '::') && !(code.touches(first) && code.touches(first - 1))
  return !isSpread && !isArrow
}

/** One comparison. What failed once is not tried again, so it takes at most tokens of the brackets × tokens of the pattern. */
class Attempt {
  private readonly code: Code
  private readonly pattern: Pattern
  private readonly failed = new Set<number>()

  constructor(code: Code, pattern: Pattern) {
    this.code = code
    this.pattern = pattern
  }

  from(first: number): PatternMatch | null {
    const gaps: Span[] = []
    const last = this.match(0, first, gaps)
    return last === null ? null : { span: { start: this.code.start(first), end: this.code.end(last) }, gaps }
  }

  /** The last token of the match of the pattern from `index` on. Recursion is as deep as the pattern has gaps. */
  private match(from: number, first: number, gaps: Span[]): number | null {
    let at = first
    for (let index = from; index < this.pattern.tokens.length; index += 1, at += 1) {
      const wanted = this.pattern.tokens[index]
      if (wanted === null) return this.matchGap(index, at, gaps)
      if (this.isEmptyTail(index, at)) return this.without(index, at, gaps)
      if (this.code.kind(at) !== wanted?.kind || this.code.textOf(at) !== wanted.text) return null
    }
    return at - 1
  }

  /** `f(a, ...)` where nothing follows `a`. */
  private isEmptyTail(index: number, at: number): boolean {
    return this.isComma(index) && this.pattern.tokens[index + 1] === null && isCloser(this.code, at)
  }

  private isComma(index: number): boolean {
    return this.pattern.tokens[index]?.text === ','
  }

  /** The gap and its comma left out. */
  private without(index: number, at: number, gaps: Span[]): number | null {
    gaps.push({ start: this.code.start(at), end: this.code.start(at) })
    const last = this.match(index + 2, at, gaps)
    if (last === null) gaps.pop()
    return last
  }

  private matchGap(index: number, first: number, gaps: Span[]): number | null {
    const { code } = this
    const gap = gaps.length
    if (this.failed.has(first * this.pattern.tokens.length + index)) return null
    const empty = this.isComma(index + 1) ? this.without(index, first, gaps) : null
    if (empty !== null) return empty
    for (let end = first; ; end = code.after(end)) {
      const key = end * this.pattern.tokens.length + index
      if (this.failed.has(key)) return null
      const start = code.start(first)
      gaps[gap] = { start, end: end === first ? start : code.end(end - 1) }
      const last = this.match(index + 1, end, gaps)
      if (last !== null) return last
      gaps.length = gap
      this.failed.add(key)
      if (code.kind(end) === null || isCloser(code, end)) return null
    }
  }
}

function isCloser(code: Code, at: number): boolean {
  return code.kind(at) === 'leave' || (code.kind(at) === 'mark' && [')', ']', '}'].includes(code.textOf(at)))
}
