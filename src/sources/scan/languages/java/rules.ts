import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { callSpan, isCalled } from '../braces/call-span.ts'
import { importedPath, importsAllOf } from '../braces/dotted-imports.ts'
import { shadowing } from '../braces/shadows.ts'
import { typedBinding } from '../braces/typed-names.ts'

/** A longer chain of calls is reported from its middle. */
const MAX_CHAIN = 100

const LINKS = ['.', '::']
const beforeStatement = new Set([';', '{', '}', ')', '->', 'else', 'do', ':', ''])

const isShadowed = shadowing(typedBinding)

export const rules: readonly Rule[] = [
  {
    id: 'java/system-out',
    group: 'stdout',
    severity: 'warning',
    message: 'System.out left in code',
    help: 'Write through the logger, unless this is the output of a command-line program.',
    words: ['print', 'println', 'printf', 'format'],
    match: systemOut
  },
  {
    id: 'java/print-stack-trace',
    group: 'debug-print',
    severity: 'error',
    message: 'printStackTrace writes to standard error',
    help: 'Give the exception to the logger, or let it rise.',
    words: ['printStackTrace'],
    match: printStackTrace
  }
]

/** `System.out.println(x)`, `System.err::println`, `out.println(x)` after a static import. */
function systemOut(code: Code, at: number): Span | null {
  const { name, first, hangsOn } = chainAt(code, at, LINKS)
  if (hangsOn !== null || !(isCalled(code, at) || code.is(at - 1, '::'))) return null
  const [head = '', ...rest] = name.split('.')
  if (isShadowed(code, first)) return null
  const path =
    importedPath(code, head) ?? (isStream(head) && importsAllOf(code, 'java.lang.System') ? `System.${head}` : head)
  const full = [path, ...rest].join('.').replace(/^java\.lang\./, '')
  return /^System\.(?:out|err)\.\w+$/.test(full) ? callSpan(code, first, at) : null
}

function isStream(name: string): boolean {
  return name === 'out' || name === 'err'
}

/** Without a writer of its own. `super.printStackTrace()` stands in a definition that adds to it. */
function printStackTrace(code: Code, at: number): Span | null {
  if (code.is(at - 1, '::')) return callSpan(code, chainAt(code, at, LINKS).first, at)
  if (!code.is(at + 1, '(') || !code.is(at + 2, ')')) return null
  if (!code.is(at - 1, '.')) return beforeStatement.has(code.textOf(at - 1)) ? callSpan(code, at, at) : null
  return code.is(at - 2, 'super') ? null : callSpan(code, receiverOf(code, at), at)
}

/** `e.getCause().printStackTrace()` begins at `e`. */
function receiverOf(code: Code, at: number): number {
  let first = at
  for (let left = MAX_CHAIN; left > 0 && code.is(first - 1, '.'); left -= 1) {
    first = code.before(first - 2)
    while ('(['.includes(code.textOf(first)) && endsValue(code, first - 1)) first = code.before(first - 1)
  }
  return first
}

function endsValue(code: Code, at: number): boolean {
  return code.kind(at) === 'word' || code.is(at, ')') || code.is(at, ']')
}
