import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { callSpan } from '../braces/call-span.ts'
import { isPredef } from './names.ts'

const QUALIFIED = /^(?:(?:scala\.)?(?:Predef|Console(?:\.(?:out|err))?)|(?:java\.lang\.)?System\.(?:out|err))\.\w+$/

export const rules: readonly Rule[] = [
  {
    id: 'scala/println',
    group: 'stdout',
    severity: 'warning',
    message: 'println writes to standard output',
    help: 'Write through the logger, unless this is the output of a command-line program.',
    words: ['println', 'print', 'printf'],
    match: (code, at) => qualified(code, at) ?? (isPredef(code, at) ? spanOf(code, at) : null)
  }
]

/** `println { x }` ends with its block. */
function spanOf(code: Code, at: number): Span {
  const close = code.is(at + 1, '{') ? code.partner(at + 1) : -1
  return close < 0 ? callSpan(code, at, at) : { start: code.start(at), end: code.end(close) }
}

/** `Console.println(x)`, `System.out.println`, `Console println x` */
function qualified(code: Code, at: number): Span | null {
  const { name, first, hangsOn } = chainAt(code, at, ['.'])
  if (first !== at) {
    const isPrinter = hangsOn === null && QUALIFIED.test(name) && !code.is(first - 1, 'import')
    return isPrinter ? callSpan(code, first, at) : null
  }
  const isInfix = hangsOn === null && code.kind(at - 1) === 'word' && !code.startsLine(at)
  const receiver = isInfix ? chainAt(code, at - 1, ['.']) : null
  if (!receiver || receiver.hangsOn !== null || !QUALIFIED.test(`${receiver.name}.${code.textOf(at)}`)) return null
  return callSpan(code, receiver.first, at)
}
