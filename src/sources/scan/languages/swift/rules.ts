import { argumentsOf, namedArgument } from '../../engine/arguments.ts'
import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { blockAround, bodyAfter, bracketOf } from '../braces/blocks.ts'
import { callSpan } from '../braces/call-span.ts'
import { shadowing } from '../braces/shadows.ts'

/** A case of an enum stands this near to the word `case`. */
const MAX_CASE_TOKENS = 40

/** They call the function that they are given. */
const takers = new Set(['forEach', 'map', 'flatMap', 'sink'])

export const rules: readonly Rule[] = [
  {
    id: 'swift/print',
    group: 'stdout',
    severity: 'warning',
    message: 'print writes to standard output',
    help: 'Write through Logger, unless this is the output of a command-line program.',
    words: ['print', 'debugPrint', 'dump'],
    match: (code, at) => {
      const { name, first, hangsOn } = chainAt(code, at, ['.', '?.'])
      if (hangsOn !== null || !(isPrinting(code, at) || isHandedOn(code, at))) return null
      if (first !== at) return name === `Swift.${code.textOf(at)}` ? callSpan(code, first, at) : null
      return isOther(code, at) || isShadowed(code, at) ? null : callSpan(code, at, at)
    }
  }
]

/** `print(x)`, but not `print(x, to: &text)` nor the name `print(_:)`. */
function isPrinting(code: Code, at: number): boolean {
  const open = at + 1
  if (!code.is(open, '(') || code.startsLine(open) || (code.is(open + 1, '_') && code.is(open + 2, ':'))) return false
  if (code.is(at, 'dump') && code.is(open + 1, ')')) return false
  return namedArgument(code, argumentsOf(code, open), 'to') === null
}

/** `names.forEach(print)` */
function isHandedOn(code: Code, at: number): boolean {
  return code.is(at + 1, ')') && code.is(at - 1, '(') && takers.has(code.textOf(at - 2)) && code.is(at - 3, '.')
}

/** A definition, a macro `#print(…)` or attribute, a case of an enum. */
function isOther(code: Code, at: number): boolean {
  return ['func', '#', '@', 'macro'].includes(code.textOf(at - 1)) || isCase(code, at)
}

/** `case print(String)`, `case log, print(String)` */
function isCase(code: Code, at: number): boolean {
  if (code.is(at - 1, 'case')) return true
  if (!code.is(at - 1, ',')) return false
  let back = at - 1
  for (let left = MAX_CASE_TOKENS; left > 0 && !code.startsLine(back) && !code.is(back, ':'); left -= 1)
    back = code.before(back - 1)
  return code.is(back, 'case') || (code.is(back, 'indirect') && code.is(back + 1, 'case'))
}

const isShadowed = shadowing((code: Code, at: number): Span | null => {
  const before = code.textOf(at - 1)
  if (before === 'func') return blockAround(code, at)
  const open = bracketOf(code, at)
  if (['let', 'var'].includes(before)) return code.is(open, '(') ? bodyAfter(code, open) : blockAround(code, at)
  if (!code.is(at + 1, ':') || !code.is(open, '(')) return null
  return code.is(open - 2, 'func') || code.is(open - 1, 'init') ? bodyAfter(code, open) : null
})
