import type { Syntax, TextForm } from '../../engine/syntax.ts'
import type { Tokens } from '../../engine/tokens.ts'
import { python } from './syntax.ts'

/** `%time f(x)`: Python goes on behind the name. */
const withCode = /%%?(?:time|timeit|prun|lprun|memit|mprun)\b/y

/** `%matplotlib inline`, `!pip install x`, `%%bash`, `?print`, and `files = !ls`. */
const magic: TextForm = { kind: 'comment', open: /[%!?]/y, starts: '%!?', when: beginsMagic, endsAtLineEnd: true }

/** Python as a notebook's cells hold it. */
export const ipython: Syntax = {
  ...python,
  forms: [magic, ...python.forms],
  literals: [{ match: withCode, starts: '%' }]
}

/** Longer expressions are not looked through. */
const MAX_LOOK_BACK = 400

function beginsMagic(tokens: Tokens, offset: number): boolean {
  const { text } = tokens
  const last = tokens.count - 1
  if (tokens.textOf(last) === '=' && tokens.kind(last) === 'mark') return /^[!%]/.test(text.charAt(offset))
  let start = offset
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1
  const beginsLine = start === 0 || /[\r\n]/.test(text.charAt(start - 1))
  return beginsLine && !/\\\r?\n?$/.test(text.slice(Math.max(0, start - 3), start)) && !isInBrackets(tokens)
}

/** `(a\n% b)` is a remainder. */
function isInBrackets(tokens: Tokens): boolean {
  let at = tokens.count - 1
  for (let left = MAX_LOOK_BACK; at >= 0 && left > 0; left -= 1) {
    const partner = tokens.partner(at)
    if (partner > at || (partner < 0 && isOpening(tokens, at))) return true
    at = partner >= 0 ? partner - 1 : at - 1
  }
  return false
}

function isOpening(tokens: Tokens, at: number): boolean {
  const kind = tokens.kind(at)
  return kind === 'enter' || (kind === 'mark' && ['(', '[', '{'].includes(tokens.textOf(at)))
}
