import { argumentsOf, namedArgument, searchEnd } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { logLevel } from './log-level.ts'
import { type Callee, calleeAt, callSpan, nameAt } from './names.ts'
import { prettyPrinter } from './pretty-printer.ts'
import { printStatement } from './print-statement.ts'
import { tmpLogWrite } from './tmp-log.ts'

/** A rule that forbids calls of these functions. */
function callsOf(names: readonly string[], fits: (code: Code, callee: Callee) => boolean = () => true) {
  const wanted = new Set(names)
  const words = [...new Set(names.map(name => name.slice(name.lastIndexOf('.') + 1)))]
  const match: Rule['match'] = (code, at) => {
    const callee = calleeAt(code, at)
    return callee && wanted.has(callee.name) && fits(code, callee) ? callSpan(code, callee) : null
  }
  return { words, match }
}

const pprintCalls = callsOf(['pprint.pprint', 'pprint.pp', 'rich.pretty.pprint', 'devtools.debug'])

const printCalls = callsOf(['builtins.print'], printsToTerminal)

const debuggerCalls = callsOf([
  ...['pdb', 'ipdb', 'pudb', 'wdb', 'rpdb', 'web_pdb', 'remote_pdb', 'epdb'].map(module => `${module}.set_trace`),
  ...['pdb', 'ipdb'].flatMap(module => [`${module}.post_mortem`, `${module}.pm`]),
  ...['pdb.Pdb', 'remote_pdb.RemotePdb', 'IPython.core.debugger.Pdb'].map(made => `${made}().set_trace`),
  'IPython.core.debugger.set_trace',
  'celery.contrib.rdb.set_trace',
  'pydevd.settrace',
  'pydevd_pycharm.settrace',
  'IPython.embed'
])

const consoleCalls = callsOf(['code.interact'], showsLocals)

export const rules: readonly Rule[] = [
  {
    id: 'python/print',
    group: 'stdout',
    severity: 'warning',
    message: 'print left in code',
    help: 'Remove it, or write through logging.',
    words: printCalls.words,
    match: (code, at) => printCalls.match(code, at) ?? printStatement(code, at) ?? mappedPrint(code, at)
  },
  {
    id: 'python/pprint',
    group: 'debug-print',
    severity: 'error',
    message: 'pprint left in code',
    help: 'Remove it, or write through logging.',
    needs: ['pprint', 'devtools'],
    words: pprintCalls.words,
    match: (code, at) => pprintCalls.match(code, at) ?? prettyPrinter(code, at)
  },
  {
    id: 'python/icecream',
    group: 'debug-print',
    severity: 'error',
    message: 'ic left in code',
    help: 'Remove the call and keep its argument.',
    needs: ['icecream'],
    ...callsOf(['icecream.ic'])
  },
  {
    id: 'python/breakpoint',
    group: 'debugger',
    severity: 'error',
    message: 'breakpoint() stops the program',
    help: 'Remove it.',
    needs: ['breakpoint'],
    ...callsOf(['builtins.breakpoint', 'sys.breakpointhook', 'debugpy.breakpoint'])
  },
  {
    id: 'python/pdb',
    group: 'debugger',
    severity: 'error',
    message: 'A debugger is started from the code',
    help: 'Remove the call, and its import.',
    needs: ['pdb', 'pudb', 'set_trace', 'settrace', 'IPython', 'interact('],
    words: [...debuggerCalls.words, ...consoleCalls.words, 'db'],
    match: (code, at) => debuggerCalls.match(code, at) ?? consoleCalls.match(code, at) ?? breakpointOfPudb(code, at)
  },
  logLevel,
  tmpLogWrite
]

/** A program that is a console hands on names of its own; `code.interact(local=locals())` looks at where it stands. */
function showsLocals(code: Code, { open }: Callee): boolean {
  const given = { from: open + 1, to: code.partner(open) }
  for (let at = given.from; at < searchEnd(given); at += 1)
    if (code.is(at, 'locals') && code.is(at + 1, '(')) return true
  return false
}

/** `import pudb; pu.db` */
function breakpointOfPudb(code: Code, at: number): Span | null {
  const isBreakpoint = code.is(at, 'db') && code.is(at - 1, '.') && code.is(at - 2, 'pu') && !code.is(at - 3, '.')
  return isBreakpoint ? { start: code.start(at - 2), end: code.end(at) } : null
}

/** Methods of queries, streams, futures and loops that call what they are given. */
const callers = new Set([
  ...['foreach', 'forEach', 'for_each', 'subscribe', 'apply', 'applymap', 'map', 'pipe', 'tap', 'submit'],
  ...['add_done_callback', 'to_thread', 'call_soon', 'call_soon_threadsafe', 'add_callback']
])

/** `map(print, all)`, `rows.foreach(print)`; a name handed to anything else may never be called. */
function mappedPrint(code: Code, at: number): Span | null {
  if (!code.is(at - 1, '(') || !(code.is(at + 1, ',') || code.is(at + 1, ')'))) return null
  const isCalled = code.is(at - 3, '.') ? callers.has(code.textOf(at - 2)) : code.is(at - 2, 'map')
  if (!isCalled) return null
  return nameAt(code, at)?.name === 'builtins.print' ? { start: code.start(at), end: code.end(at) } : null
}

/** `print(…, file=log)` writes to a file of the program's own. */
function printsToTerminal(code: Code, { open }: Callee): boolean {
  const file = namedArgument(code, argumentsOf(code, open), 'file')
  if (!file) return true
  const last = code.textOf(file.to - 1)
  return last === 'None' || /^(?:__)?(?:stdout|stderr)(?:__)?$/.test(last)
}
