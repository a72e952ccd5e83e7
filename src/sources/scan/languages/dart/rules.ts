import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule } from '../../rule.ts'
import { callSpan } from '../braces/call-span.ts'
import { dartImports } from './imports.ts'
import { isOfCore } from './names.ts'

export const rules: readonly Rule[] = [
  {
    id: 'dart/print',
    group: 'stdout',
    severity: 'warning',
    message: 'print writes to standard output',
    help: 'Write through a logger, unless this is the output of a command-line program.',
    words: ['print'],
    match: (code, at) => {
      const { name, first, hangsOn } = chainAt(code, at, ['.'])
      if (first === at) return isOfCore(code, at) ? callSpan(code, at, at) : null
      return hangsOn === null && isPrefixed(code, name) ? callSpan(code, first, at) : null
    }
  }
]

/** `core.print` after `import 'dart:core' as core`. */
function isPrefixed(code: Code, name: string): boolean {
  return code.fact(dartImports).some(({ path, prefix }) => path === 'dart:core' && `${prefix}.print` === name)
}
