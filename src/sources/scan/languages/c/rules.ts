import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { blockAround, bodyAfter, bracketOf } from '../braces/blocks.ts'
import { callSpan } from '../braces/call-span.ts'
import { shadowing } from '../braces/shadows.ts'

const LINKS = ['::', '.', '->']
const beforeCall = new Set([
  'return',
  'else',
  'do',
  'case',
  'co_return',
  'co_await',
  'co_yield',
  'throw',
  'and',
  'or',
  'not'
])

export const printf: Rule = {
  id: 'c/printf',
  group: 'stdout',
  severity: 'warning',
  message: 'printf writes to standard output',
  help: 'Write through the log, unless this is the output of a command-line program.',
  words: ['printf', 'vprintf', 'wprintf', 'puts', 'putchar', 'print', 'println'],
  match: (code, at) => {
    const { name, first, hangsOn } = chainAt(code, at, LINKS)
    if (!code.is(at + 1, '(') || !isStandard(code, name, at)) return null
    if (hangsOn !== null && !isRooted(code, first)) return null
    const begin = hangsOn === null ? first : first - 1
    return isDeclared(code, begin) || isShadowed(code, at) ? null : callSpan(code, begin, at)
  }
}

export const cout: Rule = {
  id: 'cpp/cout',
  group: 'stdout',
  severity: 'warning',
  message: 'std::cout writes to standard output',
  help: 'Write through the log, unless this is the output of a command-line program.',
  words: ['cout', 'wcout'],
  match: (code, at) => {
    const { name, first, hangsOn } = chainAt(code, at, LINKS)
    if (!code.is(at + 1, '<<') || (hangsOn !== null && !isRooted(code, first))) return null
    const isOwn = first === at && (hangsOn !== null || !(code.fact(usesStd)(code.textOf(at)) && !isShadowed(code, at)))
    if (isOwn || (first !== at && name !== `std.${code.textOf(at)}`)) return null
    return { start: code.start(hangsOn === null ? first : first - 1), end: code.end(at) }
  }
}

/** C++ prints with `std::print`; a bare `print` is anybody's. */
function isStandard(code: Code, name: string, at: number): boolean {
  const word = code.textOf(at)
  return name === `std.${word}` || (name === word && !['print', 'println'].includes(word))
}

/** `::printf`, but not `a().printf` or `T<int>::printf`. */
function isRooted(code: Code, first: number): boolean {
  return (
    code.is(first - 1, '::') && code.kind(first - 2) !== 'word' && !code.is(first - 2, '>') && !code.is(first - 2, ')')
  )
}

/** `int printf(const char *, …)`: a type stands before it. */
function isDeclared(code: Code, first: number): boolean {
  const before = code.textOf(first - 1)
  if (code.kind(first - 1) === 'word') return !beforeCall.has(before) && !isDirective(code, first - 1)
  return (before === '*' || before === '&') && code.kind(first - 2) === 'word' && isAfterBreakOrBracket(code, first - 2)
}

function isAfterBreakOrBracket(code: Code, at: number): boolean {
  return code.startsLine(at) || code.is(at - 1, '(') || code.is(at - 1, ',')
}

/** The end of a line of the preprocessor, such as `#else` or `#endif`. */
function isDirective(code: Code, at: number): boolean {
  return code.startsLine(at + 1)
}

/** `#define printf …`, a function of this name with a body, a variable or a parameter. */
const isShadowed = shadowing((code: Code, at: number): Span | null => {
  if (code.is(at - 1, 'define') && code.is(at - 2, '#')) return { start: 0, end: code.text.length }
  if (LINKS.includes(code.textOf(at - 1)) || !isDeclared(code, at)) return null
  const open = bracketOf(code, at)
  if (code.is(open, '(')) return bodyAfter(code, open)
  const isFunction = code.is(at + 1, '(') && code.is(code.after(at + 1), '{')
  const isVariable = ['=', ';', ',', '{'].includes(code.textOf(at + 1)) || isConstructed(code, at)
  return isFunction || isVariable ? blockAround(code, at) : null
})

/** `ofstream cout("out.txt");` */
function isConstructed(code: Code, at: number): boolean {
  return code.is(at + 1, '(') && (code.kind(at + 2) === 'open' || code.kind(at + 2) === 'literal')
}

/** Whether `using namespace std` or `using std::cout` makes a bare name that of the standard library. */
function usesStd(code: Code): (name: string) => boolean {
  const names = new Set<string>()
  for (const at of code.words('using')) {
    if (code.is(at + 1, 'namespace') && code.is(at + 2, 'std')) return () => true
    if (code.is(at + 1, 'std') && code.is(at + 2, '::')) names.add(code.textOf(at + 3))
  }
  return name => names.has(name)
}
