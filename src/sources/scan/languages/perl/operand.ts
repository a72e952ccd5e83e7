import type { Tokens } from '../../engine/tokens.ts'

/** Behind these words a value begins, so that `/` opens a regex. */
const expecting = new Set([
  ...['split', 'grep', 'map', 'join', 'push', 'unshift', 'if', 'elsif', 'unless', 'while', 'until', 'when', 'return'],
  ...['and', 'or', 'not', 'xor', 'x', 'lt', 'gt', 'le', 'ge', 'eq', 'ne', 'cmp', 'print', 'else', 'do', 'first', 'any']
])

/** Whether `/` opens a regex rather than divides. */
export function beginsRegex(tokens: Tokens): boolean {
  const last = tokens.count - 1
  const kind = tokens.kind(last)
  if (kind === null) return true
  if (kind === 'word') return expecting.has(tokens.textOf(last)) && !isName(tokens.text, tokens.start(last))
  return kind === 'mark' && ![')', ']', '}'].includes(tokens.textOf(last))
}

/** Whether `<<` begins a heredoc rather than shifts. */
export function beginsHeredoc(tokens: Tokens, offset: number): boolean {
  const last = tokens.count - 1
  const isTight = tokens.end(last) === offset
  const kind = tokens.kind(last)
  if (kind === 'literal') return false
  return !isTight || (kind === 'mark' && ![')', ']', '}'].includes(tokens.textOf(last)))
}

/** Whether `q`, `s`, `y` and the like quote where they stand, and are no name: `$s`, `->y`, `{q}`, `-s $file`, `sub y`. */
export function isQuoteWord(tokens: Tokens, offset: number): boolean {
  const last = tokens.count - 1
  const isFlag = tokens.kind(last) === 'close' && tokens.end(last) === offset
  return !isFlag && !isName(tokens.text, offset) && !['sub', 'package', '->'].includes(tokens.textOf(last))
}

function isName(text: string, start: number): boolean {
  return /[$@%&*:\-']/.test(text.charAt(start - 1))
}

/** Whether the first half of `s{…}{…}` ended right before. */
export function isSecondHalf(tokens: Tokens): boolean {
  const last = tokens.count - 1
  return tokens.kind(last) === 'close' && /^(?:s|tr|y)\s*[{([<]$/.test(tokens.textOf(tokens.partner(last)))
}
