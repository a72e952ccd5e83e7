import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'
import { blockAround, bodyAfter, bracketOf } from './blocks.ts'

const types = new Set(['class', 'interface', 'enum', 'record', 'struct', 'object', 'trait', 'mixin', 'extension'])
const noTypes = new Set([
  ...['return', 'throw', 'new', 'else', 'case', 'in', 'is', 'as', 'await', 'yield', 'do', 'import', 'package', 'using'],
  ...[
    'static',
    'instanceof',
    'goto',
    'namespace',
    'typeof',
    'assert',
    'export',
    'part',
    'extends',
    'implements',
    'with'
  ]
])

/** Where a name is the file's own in a language that writes the type first: `Printer out = …`, `(Printer out) { … }`. */
export function typedBinding(code: Code, at: number): Span | null {
  if (types.has(code.textOf(at - 1))) return blockAround(code, at)
  if (!followsType(code, at) || !['=', ';', ',', ')', ':', '{', '=>', 'in'].includes(code.textOf(at + 1))) return null
  const open = bracketOf(code, at)
  return code.is(open, '(') ? bodyAfter(code, open) : blockAround(code, at)
}

/** Whether a type stands before the name, on the same line or the one above. */
export function followsType(code: Code, at: number): boolean {
  const before = code.textOf(at - 1)
  if (code.kind(at - 1) === 'word') return !noTypes.has(before)
  return (
    ['>', ']', '?'].includes(before) &&
    code.kind(at - 1) === 'mark' &&
    code.kind(at - 2) !== 'literal' &&
    !isComparison(code, at)
  )
}

/** `a > out`, `x ? out : y` have a space before the mark that a type would not. */
function isComparison(code: Code, at: number): boolean {
  return !code.touches(at - 1)
}
