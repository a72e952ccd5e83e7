import type { Tokens } from '../../engine/tokens.ts'

/** Behind these words a value begins; behind any other word an operator may stand. */
const expecting = new Set([
  ...['if', 'elsif', 'else', 'unless', 'while', 'until', 'case', 'when', 'then', 'in', 'do', 'for', 'begin', 'ensure'],
  ...['rescue', 'and', 'or', 'not', 'return', 'break', 'next', 'yield', 'raise', 'puts', 'print']
])
/** Values, though they are words. */
const values = new Set(['self', 'nil', 'true', 'false', 'end', 'redo', 'retry', '__FILE__', '__LINE__', '__method__'])

/** Whether a value begins at the offset, so that `/`, `%`, `?` and `<<` open a text rather than divide, ask or shift. */
export function beginsValue(tokens: Tokens, offset: number): boolean {
  const last = tokens.count - 1
  const kind = tokens.kind(last)
  if (kind === null || kind === 'enter') return true
  if (kind === 'literal' || kind === 'close' || kind === 'leave') return startsLine(tokens, offset)
  return kind === 'mark' ? afterMark(tokens, offset) : afterWord(tokens, offset)
}

/** Whether the word at `at` is a name after `.` or `:`, and so no word of the language. */
export function isMember(tokens: Pick<Tokens, 'textOf' | 'kind'>, at: number): boolean {
  return tokens.kind(at - 1) === 'mark' && ['.', '&.', '::', ':'].includes(tokens.textOf(at - 1))
}

function afterMark(tokens: Tokens, offset: number): boolean {
  const last = tokens.count - 1
  const mark = tokens.textOf(last)
  if (mark === ')' && endsParameters(tokens, last)) return true
  if (mark === ')' || mark === ']' || mark === '}') return startsLine(tokens, offset)
  return !isMethodLink(mark) && !isSymbolMark(tokens, offset)
}

/** `def f(x) /x/ end` */
function endsParameters(tokens: Tokens, close: number): boolean {
  return tokens.textOf(tokens.partner(close) - 2) === 'def'
}

function isMethodLink(mark: string): boolean {
  return mark === '.' || mark === '&.'
}

/** The colon of `:/` and `:%`. */
function isSymbolMark(tokens: Tokens, offset: number): boolean {
  const last = tokens.count - 1
  return tokens.textOf(last) === ':' && tokens.end(last) === offset && tokens.end(last - 1) !== tokens.start(last)
}

function afterWord(tokens: Tokens, offset: number): boolean {
  const last = tokens.count - 1
  const word = tokens.textOf(last)
  if (word === 'def' && !isMember(tokens, last)) return false
  if (startsLine(tokens, offset)) return true
  if (!isMember(tokens, last)) {
    if (expecting.has(word)) return true
    if (values.has(word)) return false
  }
  return looksLikeArgument(tokens, offset)
}

/** `puts /x/` has a space before and none after; `a / b` and `a/b` do not. */
function looksLikeArgument(tokens: Tokens, offset: number): boolean {
  const { text } = tokens
  const last = tokens.count - 1
  if (tokens.end(last) === offset) return false
  const isClear = /^(?:%[qwis][([{]|<<[~-])/i.test(text.slice(offset, offset + 3)) || isMember(tokens, last)
  if (!isClear && isLocal(tokens, last)) return false
  return !/[\s=]/.test(text.charAt(offset + 1))
}

/** How far back an assignment is looked for; further up it is another method's. */
const LOCAL_TOKENS = 60

/** Whether the word is assigned or a parameter a little above, and so a variable. */
function isLocal(tokens: Tokens, at: number): boolean {
  const name = tokens.textOf(at)
  for (let back = at - 1; back > at - LOCAL_TOKENS && back >= 0; back -= 1) {
    if (tokens.kind(back) !== 'word' || tokens.textOf(back) !== name) continue
    if (['=', '|', ',', ')', '+=', '-=', '*=', '||='].includes(tokens.textOf(back + 1))) return true
  }
  return false
}

/** A line break, not one after a backslash, stands between the last token and the offset. */
function startsLine(tokens: Tokens, offset: number): boolean {
  return /(?:^|[^\\\r])(?:\r?\n|\r)/.test(tokens.text.slice(tokens.end(tokens.count - 1), offset))
}
