import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { callEnd, calleeAt } from './names.ts'
import { tmpLogWrite } from './tmp-log.ts'

function calls(name: string): Pick<Rule, 'words' | 'match'> {
  return { words: [name.slice(name.lastIndexOf('.') + 1)], match: (code, at) => callOf(code, at, name) }
}

function callOf(code: Code, at: number, name: string): Span | null {
  const callee = calleeAt(code, at)
  if (callee?.name !== name) return null
  const isCapture = code.is(callee.first - 1, '&') && code.touches(callee.first)
  return { start: code.start(isCapture ? callee.first - 1 : callee.first), end: callEnd(code, at) }
}

export const rules: readonly Rule[] = [
  {
    id: 'elixir/io-inspect',
    group: 'debug-print',
    severity: 'error',
    message: 'IO.inspect left in code',
    help: 'Remove it, or write through Logger.',
    ...calls('IO.inspect')
  },
  {
    id: 'elixir/io-puts',
    group: 'stdout',
    severity: 'warning',
    message: 'IO.puts writes to standard output',
    help: 'Write through Logger, unless this is the output of a command-line program.',
    ...calls('IO.puts')
  },
  {
    id: 'elixir/dbg',
    group: 'debug-print',
    severity: 'error',
    message: 'dbg left in code',
    help: 'Remove the call and keep its argument.',
    ...calls('Kernel.dbg')
  },
  {
    id: 'elixir/iex-pry',
    group: 'debugger',
    severity: 'error',
    message: 'IEx.pry stops the process and waits for a person',
    help: 'Remove it, and the require IEx that came with it.',
    ...calls('IEx.pry')
  },
  tmpLogWrite
]
