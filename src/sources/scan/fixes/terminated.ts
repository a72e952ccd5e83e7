import type { Code } from '../engine/code.ts'
import type { Fixer } from '../rule.ts'
import { beginsAfterSemicolon, isPureCall, withoutStatement } from './braces.ts'

/** A call with its semicolon, where every statement ends with one: Java, C#, PHP, Dart, C, macros of Rust. */
export const terminated: Fixer = (code, span) => {
  const first = code.tokenAt(span.start)
  const last = code.tokenAt(span.end - 1)
  if (!code.is(last + 1, ';') || !isPureCall(code, first, last) || !begins(code, first - 1)) return null
  // `<?php dump($x); ?>` would leave an empty pair of tags.
  if (code.kind(first - 1) === 'enter' && code.kind(last + 2) === 'leave') return null
  return withoutStatement(code, first, last)
}

/** Behind `)` or `else` it may be all that the statement there holds; C has heads of its own making, too. */
function begins(code: Code, before: number): boolean {
  const kind = code.kind(before)
  return (
    kind === null ||
    kind === 'enter' ||
    code.is(before, '{') ||
    code.is(before, '}') ||
    beginsAfterSemicolon(code, before)
  )
}
