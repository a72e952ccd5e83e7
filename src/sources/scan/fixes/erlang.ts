import type { Code } from '../engine/code.ts'
import type { Fixer } from '../rule.ts'
import { isPureCall } from './braces.ts'
import { holdsComment, removal } from './edit.ts'

/** `io:format("~p", [X]),` as one expression of several goes, with its comma. The last one is the value. */
export const expression: Fixer = (code, span) => {
  const first = code.tokenAt(span.start)
  const last = code.tokenAt(span.end - 1)
  if (!code.is(last + 1, ',') || !['->', ',', 'begin'].includes(code.textOf(first - 1))) return null
  if (!isPureCall(code, first, last) || isArgument(code, first)) return null
  const whole = { start: span.start, end: code.end(last + 1) }
  return holdsComment(code, whole) ? null : removal(code, whole)
}

/** More expressions than stand before one in a clause. */
const MAX_LOOK_BACK = 300

/** Between brackets a comma parts arguments. */
function isArgument(code: Code, first: number): boolean {
  for (let at = first - 1, left = MAX_LOOK_BACK; at >= 0; at = code.before(at) - 1, left -= 1) {
    if (left === 0) return true
    if (['->', 'begin'].includes(code.textOf(at)) && code.kind(at) !== 'text') return false
    if (['(', '[', '{', '<<'].includes(code.textOf(at)) && code.before(at) === at) return true
  }
  return true
}
