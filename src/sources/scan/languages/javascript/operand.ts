import type { Tokens } from '../../engine/tokens.ts'

/** Words an operand follows: `/` begins a regex behind them, and `<` a tag. */
export const operators: ReadonlySet<string> = new Set([
  ...['return', 'typeof', 'instanceof', 'in', 'new', 'delete', 'void', 'throw', 'case', 'do', 'else'],
  ...['await', 'yield', 'default']
])
const heads = new Set(['if', 'while', 'for', 'with'])
/** Behind these a `function` is a declaration. */
const beforeStatement = new Set([';', '{', '}', ')', 'else', 'do', 'export', 'default'])

/** Whether an operand has to follow the last token: then `/` is a regex and `<` a tag, else they divide and compare. */
export function expectsOperand(tokens: Tokens): boolean {
  let at = tokens.count - 1
  // `x! / 2`, `i++ / 2` and `!/x/`: they stand behind an operand or before one, which the token before them tells.
  while (isMark(tokens, at, '!') || isMark(tokens, at, '++') || isMark(tokens, at, '--')) {
    if (tokens.startsLine(at)) return true
    at -= 1
  }
  const kind = tokens.kind(at)
  if (kind === 'word') return isOperator(tokens, at)
  if (kind === 'literal' || kind === 'close' || kind === 'leave') return false
  if (kind !== 'mark') return true
  if (isMark(tokens, at, ')')) return endsHead(tokens, at)
  if (isMark(tokens, at, '}')) return endsBlock(tokens, at)
  return !isMark(tokens, at, ']')
}

export function isMark(tokens: Tokens, at: number, text: string): boolean {
  return tokens.kind(at) === 'mark' && tokens.textOf(at) === text
}

function isMember(tokens: Tokens, at: number): boolean {
  return isMark(tokens, at - 1, '.') || isMark(tokens, at - 1, '?.')
}

function isOperator(tokens: Tokens, at: number): boolean {
  const word = tokens.textOf(at)
  if (isMember(tokens, at)) return false
  if (operators.has(word)) return true
  if (word !== 'of') return false
  const before = tokens.textOf(at - 1)
  return (tokens.kind(at - 1) === 'word' && !operators.has(before)) || before === ']' || before === '}'
}

/** `if (…)`, `for await (…)`: what follows is a statement. */
function endsHead(tokens: Tokens, close: number): boolean {
  const word = tokens.partner(close) - 1
  if (word < 0 || tokens.kind(word) !== 'word' || isMember(tokens, word)) return false
  const text = tokens.textOf(word)
  return heads.has(text) || (text === 'await' && tokens.textOf(word - 1) === 'for')
}

/** Whether a `}` ends statements and not a value. */
function endsBlock(tokens: Tokens, close: number): boolean {
  const open = tokens.partner(close)
  const before = open - 1
  if (open < 0 || before < 0) return true
  const kind = tokens.kind(before)
  const text = tokens.textOf(before)
  if (kind === 'word') return text === 'else' || text === 'do' || !isOperator(tokens, before)
  if (kind === 'enter') return false
  if (kind !== 'mark') return true
  if (text === ')') return !endsFunctionValue(tokens, tokens.partner(before))
  if (text === ':') return !isMark(tokens, before - 2, ',')
  return [';', '{', '}', ']', '>', '=>'].includes(text)
}

/** Whether the parameters at `open` are those of a `function` that is a value. */
function endsFunctionValue(tokens: Tokens, open: number): boolean {
  const word = [open - 1, open - 2, open - 3].find(at => tokens.kind(at) === 'word' && tokens.textOf(at) === 'function')
  if (word === undefined) return false
  const before = tokens.textOf(word - 1) === 'async' ? word - 2 : word - 1
  if (before < 0 || tokens.startsLine(before + 1)) return before >= 0 && isInfix(tokens, before)
  return tokens.kind(before) === 'enter' || !beforeStatement.has(tokens.textOf(before))
}

/** Marks behind which a line break ends nothing. */
function isInfix(tokens: Tokens, at: number): boolean {
  return tokens.kind(at) === 'mark' && ![';', '{', '}', ')', ']'].includes(tokens.textOf(at))
}
