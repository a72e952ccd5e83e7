import { argumentsOf, type Range, searchEnd } from '../../engine/arguments.ts'
import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { callSpan } from '../braces/call-span.ts'
import { isFunction, standardName } from './names.ts'

const LINKS = ['.', '?.', '::']
const QUALIFIED = /^(?:kotlin\.io|(?:java\.lang\.)?System\.(?:out|err))\.\w+$/

export const rules: readonly Rule[] = [
  {
    id: 'kotlin/println',
    group: 'stdout',
    severity: 'warning',
    message: 'println writes to standard output',
    help: 'Write through the logger, unless this is the output of a command-line program.',
    words: ['println', 'print'],
    match: (code, at) => {
      const { name, first, hangsOn } = chainAt(code, at, LINKS)
      const isReference = code.is(at - 1, '::')
      if (!isReference && !isPrinting(code, at)) return null
      if (first !== at) return hangsOn === null && QUALIFIED.test(name) ? callSpan(code, first, at) : null
      return bare(code, at, isReference)
    }
  }
]

/** `println(x)`, `::println`. */
function bare(code: Code, at: number, isReference: boolean): Span | null {
  const isMember = code.is(at - 1, '.') || code.is(at - 1, '?.') || code.is(at - 1, '@')
  if (isMember || isFunction(code, at) || (isReference && hasReceiver(code, at - 2))) return null
  const name = standardName(code, at)
  return name === 'println' || name === 'print' ? callSpan(code, isReference ? at - 1 : at, at) : null
}

/** `x::println` and `f()::println` are methods of something. */
function hasReceiver(code: Code, at: number): boolean {
  const isValue = code.kind(at) === 'word' || code.is(at, ')') || code.is(at, ']') || code.is(at, '>')
  return isValue && code.touches(at + 1) && !code.is(at, 'return')
}

/** `print()` without anything to print, or either with more than one thing, is no function of Kotlin's. */
function isPrinting(code: Code, at: number): boolean {
  if (!code.is(at + 1, '(') || code.startsLine(at + 1)) return false
  const all = argumentsOf(code, at + 1)
  if (all.length === 0) return !code.is(at, 'print')
  return all.length === 1 || all.some(argument => holdsAngle(code, argument))
}

/** `println(Pair<Int, Int>(1, 2))`: the comma may be one between types. */
function holdsAngle(code: Code, argument: Range): boolean {
  for (let at = argument.from; at < searchEnd(argument); at = code.after(at)) if (code.is(at, '<')) return true
  return false
}
