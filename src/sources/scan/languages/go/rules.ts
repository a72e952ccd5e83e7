import type { Code } from '../../engine/code.ts'
import type { Rule } from '../../rule.ts'
import { callSpan } from '../braces/call-span.ts'
import { isBuiltinCall, packageMember } from './names.ts'
import { tmpLogWrite } from './tmp-log.ts'

/** A rule that forbids these functions, called or handed on. */
function members(names: readonly string[]): Pick<Rule, 'words' | 'match'> {
  const wanted = new Set(names)
  return {
    words: [...new Set(names.map(name => name.slice(name.lastIndexOf('.') + 1)))],
    match: (code, at) => {
      const named = packageMember(code, at)
      return named && wanted.has(named.path) && !isDiscarded(code, named.first, at)
        ? callSpan(code, named.first, at)
        : null
    }
  }
}

/** `var _ = fmt.Println` keeps an import. */
function isDiscarded(code: Code, first: number, at: number): boolean {
  return code.is(first - 1, '=') && code.is(first - 2, '_') && !code.is(at + 1, '(')
}

const printers = ['Print', 'Println', 'Printf']
const spews = ['github.com/davecgh/go-spew/spew', 'spew']

export const rules: readonly Rule[] = [
  {
    id: 'go/fmt-print',
    group: 'stdout',
    severity: 'warning',
    message: 'fmt prints to standard output',
    help: 'Write through log or slog, or give fmt.Fprint a writer.',
    ...members(printers.map(name => `fmt.${name}`))
  },
  {
    id: 'go/println',
    group: 'debug-print',
    severity: 'error',
    message: 'The builtin println left in code',
    help: 'Remove it; it is meant for bootstrapping and may go away.',
    words: ['print', 'println'],
    match: (code, at) => (isBuiltinCall(code, at) ? callSpan(code, at, at) : null)
  },
  {
    id: 'go/spew-dump',
    group: 'debug-print',
    severity: 'error',
    message: 'spew left in code',
    help: 'Remove the call, and its import.',
    ...members(
      spews.flatMap(path => ['Dump', ...printers].flatMap(name => [`${path}.${name}`, `${path}.Config.${name}`]))
    )
  },
  tmpLogWrite
]
