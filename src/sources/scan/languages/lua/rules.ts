import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { isOwn } from './own-names.ts'

export const rules: readonly Rule[] = [
  {
    id: 'lua/print',
    group: 'stdout',
    severity: 'warning',
    message: 'print left in code',
    help: 'Remove it, or write through the logger of the project.',
    words: ['print'],
    match: printCall
  }
]

/** `print(x)`, `print 'x'`, `print {x}`, `_G.print(x)`. */
function printCall(code: Code, at: number): Span | null {
  const first = firstOfName(code, at)
  if (first === null || code.is(first - 1, 'function') || !isCalled(code, at + 1)) return null
  return { start: code.start(first), end: code.end(code.after(at + 1) - 1) }
}

function firstOfName(code: Code, at: number): number | null {
  if (code.is(at - 1, ':') || code.is(at - 1, '->')) return null
  if (!code.is(at - 1, '.')) return isOwn(code, at) ? null : at
  const isGlobal = ['_G', '_ENV'].includes(code.textOf(at - 2)) && !['.', ':'].includes(code.textOf(at - 3))
  return isGlobal ? at - 2 : null
}

function isCalled(code: Code, open: number): boolean {
  return code.kind(open) === 'open' || code.is(open, '(') || code.is(open, '{')
}
