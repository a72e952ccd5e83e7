import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'

/** Types whose methods print where the object says. */
export const PRINTER = /Print(?:er|Writer|Stream)$/

/** The head of a class is shorter, its brackets counted as one. */
const MAX_HEAD_TOKENS = 60

const types = ['class', 'object', 'trait', 'interface']
const endsHead = new Set(['}', '=', ';', 'fun', 'def', 'val', 'var', 'import', ...types])

/** The bodies of classes that inherit from a printer: a bare `println` in them is its method. */
export function bodiesOfPrinters(code: Code, marks: readonly string[]): readonly Span[] {
  return types.flatMap(type => code.words(type).flatMap(at => bodyOfPrinter(code, at, marks) ?? []))
}

function bodyOfPrinter(code: Code, type: number, marks: readonly string[]): Span | null {
  let isHeir = false
  let isPrinter = false
  for (let at = type + 1, left = MAX_HEAD_TOKENS; left > 0; at = code.after(at), left -= 1) {
    if (code.kind(at) === null || endsHead.has(code.textOf(at))) return null
    if (code.is(at, '{')) return isPrinter ? { start: code.start(at), end: code.end(code.partner(at)) } : null
    isPrinter ||= isHeir && code.kind(at) === 'word' && PRINTER.test(code.textOf(at))
    isHeir ||= marks.includes(code.textOf(at))
  }
  return null
}
