import type { Code } from '../engine/code.ts'
import type { Fixer } from '../rule.ts'
import { holdsComment, indentAt, relying, removal } from './edit.ts'
import { isPure } from './purity.ts'

const operatorWords =
  /^(?:and|or|not|in|is|if|else|return|yield|await|lambda|from|import|as|assert|del|raise|for|while)$/

/** A call that is a whole statement goes; where it is all that a block holds, `pass` takes its place. */
export const statement: Fixer = (code, span) => {
  const first = code.tokenAt(span.start)
  const last = code.tokenAt(span.end - 1)
  const open = code.partner(last)
  if (!code.is(last, ')') || open < first || !isPure(code, { from: open + 1, to: last })) return null
  const begin = withImport(code, first)
  const whole = { start: code.start(begin), end: span.end }
  if (holdsComment(code, whole) || !endsStatement(code, last + 1)) return null
  if (code.startsLine(begin)) return ofLine(code, begin, last)
  return code.is(begin - 1, ';')
    ? removal(code, { start: code.start(begin - 1), end: span.end })
    : inBlock(code, begin, last)
}

/** `import pdb; pdb.set_trace()` goes as one. */
function withImport(code: Code, first: number): number {
  const isImported = code.is(first - 1, ';') && code.is(first - 3, 'import') && code.is(first - 2, code.textOf(first))
  return isImported ? first - 3 : first
}

function ofLine(code: Code, first: number, last: number): ReturnType<Fixer> {
  const whole = { start: code.start(first), end: code.end(last) }
  if (!standsAlone(code, first - 1)) return null
  if (code.is(last + 1, ';'))
    return code.startsLine(last + 2) ? null : [{ start: whole.start, end: code.start(last + 2), text: '' }]
  const indent = indentAt(code, whole.start)
  if (indent === null) return null
  const next = code.kind(last + 1) === null ? 0 : indentAt(code, code.start(last + 1))
  if (next === null) return null
  const isFirst = code.is(first - 1, ':')
  if (isFirst && next < indent) return [{ ...whole, text: 'pass' }]
  const gone = removal(code, whole)
  if (isFirst) return relying(code, gone, last + 1)
  return next < indent && first > 0 ? relying(code, gone, first - 1) : gone
}

/** `if x: print(x)` */
function inBlock(code: Code, first: number, last: number): ReturnType<Fixer> {
  if (!code.is(first - 1, ':') || code.is(last + 1, ';') || !isHeader(code, first - 1)) return null
  return [{ start: code.start(first), end: code.end(last), text: 'pass' }]
}

const headers = /^(?:if|elif|else|for|while|try|except|finally|with|def|class)$/

/** The line begins with a word that takes a block. */
function isHeader(code: Code, colon: number): boolean {
  let at = colon
  for (let left = 200; left > 0 && at > 0 && !code.startsLine(at); left -= 1) at = code.before(at - 1)
  return headers.test(code.textOf(at)) || (code.is(at, 'async') && headers.test(code.textOf(at + 1)))
}

function standsAlone(code: Code, before: number): boolean {
  if (code.kind(before) === 'mark') return [')', ']', '}', ':', ';'].includes(code.textOf(before))
  return code.kind(before) !== 'enter' && (code.kind(before) !== 'word' || !operatorWords.test(code.textOf(before)))
}

function endsStatement(code: Code, next: number): boolean {
  const kind = code.kind(next)
  if (kind === null || code.is(next, ';')) return true
  if (!code.startsLine(next) || kind === 'leave') return false
  if (kind === 'word')
    return (
      !/^(?:and|or|not|in|is|if|for)$/.test(code.textOf(next)) ||
      (indentAt(code, code.start(next)) !== null && /^(?:if|for|not)$/.test(code.textOf(next)))
    )
  return kind !== 'mark' || ['@', '(', '[', '{', '-', '~', '*', '...'].includes(code.textOf(next))
}
