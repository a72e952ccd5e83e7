import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { bracketedPaths, namesInBrackets } from './bracketed.ts'
import { debuggerStatement, debugTags } from './debugger.ts'
import { firstOfPath, pathAt } from './globals.ts'
import { isInVueTemplate } from './markup.ts'
import { useOf } from './use.ts'

function uses(names: readonly string[]): Required<Pick<Rule, 'match' | 'find'>> {
  const wanted = new Set(names)
  return {
    match: (code, at) => useFrom(code, firstOfPath(code, at), wanted),
    find: (text, code) =>
      namesInBrackets(text)
        ? code()
            .fact(bracketedPaths)
            .flatMap(first => useFrom(code(), first, wanted) ?? [])
        : []
  }
}

function useFrom(code: Code, first: number | null, wanted: ReadonlySet<string>): Span | null {
  const path = first === null ? null : pathAt(code, first)
  if (first === null || !path || !wanted.has(path.name)) return null
  const last = path.next - 1
  return useOf(code, { first, last, isBare: first === last })
}

const alertUses = uses(['alert'])

export const rules: readonly Rule[] = [
  {
    id: 'javascript/console-log',
    group: 'debug-print',
    severity: 'error',
    message: 'console.log left in code',
    help: 'Remove it, or write through the logger of the project.',
    words: ['console'],
    ...uses(['console.log'])
  },
  {
    id: 'javascript/console-debug',
    group: 'debug-print',
    severity: 'error',
    message: 'A debugging function of console left in code',
    help: 'Remove it, or write through the logger of the project.',
    words: ['console'],
    ...uses(['console.debug', 'console.trace', 'console.dir', 'console.table'])
  },
  {
    id: 'javascript/debugger',
    group: 'debugger',
    severity: 'error',
    message: 'debugger stops the program',
    help: 'Remove it.',
    words: ['debugger'],
    needs: ['debugger', '{@debug'],
    find: debugTags,
    match: debuggerStatement
  },
  {
    id: 'javascript/alert',
    group: 'debug-print',
    severity: 'error',
    message: 'alert left in code',
    help: 'Remove it, or show the message in the page.',
    words: ['alert'],
    find: alertUses.find,
    // The names in a template of Vue are the component's own.
    match: (code, at) => (isInVueTemplate(code, at) ? null : alertUses.match(code, at))
  }
]
