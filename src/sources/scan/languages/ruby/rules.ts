import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { type Block, blocks } from './blocks.ts'
import { endOfBrackets, endOfCall, kernelName, opensArguments, printCall, statementCall } from './calls.ts'

/** The first line of a method is shorter. */
const MAX_HEAD = 200

export const rules: readonly Rule[] = [
  {
    id: 'ruby/puts',
    group: 'stdout',
    severity: 'warning',
    message: 'puts writes to standard output',
    help: 'Write through the logger, unless this is the output of a command-line program.',
    words: ['puts'],
    match: (code, at) => printCall(code, at, true)
  },
  {
    id: 'ruby/p',
    group: 'debug-print',
    severity: 'error',
    message: 'p left in code',
    help: 'Remove the call and keep its argument.',
    words: ['p'],
    needs: ['p ', 'p(', ':p)', ':p,'],
    match: (code, at) => (code.fact(writesMarkup) ? null : printCall(code, at, false))
  },
  {
    id: 'ruby/pp',
    group: 'debug-print',
    severity: 'error',
    message: 'pp left in code',
    help: 'Remove the call and keep its argument.',
    words: ['pp'],
    match: (code, at) => printCall(code, at, false)
  },
  {
    id: 'ruby/binding-pry',
    group: 'debugger',
    severity: 'error',
    message: 'The program stops here and waits for a person',
    help: 'Remove it, and the require that came with it.',
    words: ['binding', 'Pry'],
    match: (code, at) =>
      code.is(at, 'Pry') ? pryStart(code, at) : session(code, at, ['pry', 'irb', 'remote_pry', 'pry_remote'])
  },
  {
    id: 'ruby/byebug',
    group: 'debugger',
    severity: 'error',
    message: 'byebug stops the program',
    help: 'Remove it, and the require that came with it.',
    words: ['byebug', 'remote_byebug'],
    match: statementCall
  },
  {
    id: 'ruby/debugger',
    group: 'debugger',
    severity: 'error',
    message: 'debugger stops the program',
    help: 'Remove it, and the require that came with it.',
    words: ['debugger', 'binding'],
    match: (code, at) => (code.is(at, 'debugger') ? statementCall(code, at) : session(code, at, ['break', 'b']))
  }
]

/** `div do`, `h1 "title"`, `td(class: "x") { … }` */
const ELEMENT =
  /^[ \t]{0,40}(?:div|span|ul|li|td|tr|h[1-6])(?:\([^()\r\n]{0,200}\))?[ \t]?(?:do\b|\{| (?:do\b|["':]|class:|id:))/m

/** In a file that writes a page by methods named as its elements, `p` is a paragraph. */
function writesMarkup(code: Code): boolean {
  return ELEMENT.test(code.text)
}

/** Methods that are there to open a console. */
const CONSOLE = /^(?:console|shell|repl|irb|pry|interactive|interact|session)$/

/** `Pry.start(binding)`; without a place to stop at only in a method, for else it is what the program is for. */
function pryStart(code: Code, at: number): Span | null {
  const first = code.is(at - 1, '::') && !code.touches(at - 1) ? at - 1 : at
  const isCall = code.is(at + 1, '.') && code.is(at + 2, 'start') && !['.', '&.', '::'].includes(code.textOf(first - 1))
  if (!isCall) return null
  const call = { start: code.start(first), end: endOfCall(code, at + 2) }
  const argument = code.is(at + 3, '(') ? at + 4 : at + 3
  if (['binding', 'self'].includes(code.textOf(argument)) && !code.startsLine(argument)) return call
  const method = code.fact(blocks).methodAt(code.start(at))
  return method && !CONSOLE.test(nameOf(code, method)) ? call : null
}

function nameOf(code: Code, { from }: Block): string {
  const [, name = ''] = /\bdef\s+(?:self\.)?(\w+)/.exec(code.text.slice(from, from + MAX_HEAD)) ?? []
  return name
}

/** `binding.pry`, and `binding.break` or `binding.b` of the debug gem; asked at `binding`. */
function session(code: Code, at: number, methods: readonly string[]): Span | null {
  const link = code.is(at + 1, '(') && code.is(at + 2, ')') ? at + 3 : at + 1
  const method = link + 1
  if (!(code.is(link, '.') || code.is(link, '&.')) || !methods.includes(code.textOf(method))) return null
  const first = kernelName(code, at)
  if (first === null) return null
  return {
    start: code.start(first),
    end: opensArguments(code, method) ? endOfBrackets(code, method) : code.end(method)
  }
}
