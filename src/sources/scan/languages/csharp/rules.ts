import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { blockAround } from '../braces/blocks.ts'
import { callSpan, hasBody, isCalled } from '../braces/call-span.ts'
import { shadowing } from '../braces/shadows.ts'
import { followsType, typedBinding } from '../braces/typed-names.ts'
import { usings } from './usings.ts'

const LINKS = ['.', '?.', '::']
const WRITES = /^Console\.(?:Out\.)?Write(?:Line)?(?:Async)?$/

export const rules: readonly Rule[] = [
  {
    id: 'csharp/console-write',
    group: 'stdout',
    severity: 'warning',
    message: 'Console.Write writes to standard output',
    help: 'Write through ILogger, unless this is the output of a command-line program.',
    words: ['Write', 'WriteLine', 'WriteAsync', 'WriteLineAsync'],
    match: consoleWrite
  }
]

function consoleWrite(code: Code, at: number): Span | null {
  const { name, first, hangsOn } = chainAt(code, at, LINKS)
  if (hangsOn !== null || isNamed(code, first) || isShadowed(code, first)) return null
  if (first === at && (!isCalled(code, at) || hasBody(code, at) || followsType(code, at))) return null
  return WRITES.test(fullName(code, name)) ? callSpan(code, first, at) : null
}

/** The name without its namespace, aliases and static usings resolved. */
function fullName(code: Code, name: string): string {
  const [head = '', ...rest] = name.replace(/^global\./, '').split('.')
  const { aliases, statics } = code.fact(usings)
  const alias = aliases.get(head)
  const isBare = head !== 'Console' && head !== 'System' && alias === undefined
  const prefix = isBare && statics.has('System.Console') ? ['Console', head] : [alias ?? head]
  return [...prefix, ...rest].join('.').replace(/^System\./, '')
}

/** `nameof(Console.WriteLine)` */
function isNamed(code: Code, first: number): boolean {
  return code.is(first - 1, '(') && code.is(first - 2, 'nameof')
}

const isShadowed = shadowing((code, at) => {
  if (LINKS.includes(code.textOf(at - 1)) || code.is(at - 1, 'using')) return null
  const isMethod = followsType(code, at) && code.is(at + 1, '(') && (hasBody(code, at) || endsInSemicolon(code, at))
  return isMethod ? blockAround(code, at) : typedBinding(code, at)
})

function endsInSemicolon(code: Code, at: number): boolean {
  return code.is(code.after(at + 1), ';')
}
