import { argumentsOf, namedArgument, type Range } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { callbacks } from './callbacks.ts'
import { globalCallee } from './names.ts'
import { dumpTags } from './twig.ts'

type Parts = Pick<Rule, 'words' | 'match' | 'find'>

type Finds = Required<Parts>

/** In PHP the case of a function's name says nothing. These are written: `var_dump`, `VAR_DUMP`, `Var_dump`, `Var_Dump`. */
function spellings(word: string): readonly string[] {
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const mixed = word.includes('_') ? [capital(word), word.split('_').map(capital).join('_')] : []
  return [word, word.toUpperCase(), ...mixed]
}

function calls(word: string, fits: (code: Code, open: number) => boolean = () => true): Finds {
  const match: Rule['match'] = (code, at) => {
    const first = globalCallee(code, at)
    if (first === null || !fits(code, at + 1)) return null
    const close = code.partner(at + 1)
    return { start: code.start(first), end: code.end(close < 0 ? at + 1 : close) }
  }
  return { words: spellings(word), match, find: callbacks(word) }
}

/** Calls, and Blade's directive of the same name. */
function callsAndDirectives(word: string): Parts {
  const directive = `@${word}`
  const all = calls(word)
  const find: Finds['find'] = (text, code) => [
    ...all.find(text, code),
    ...(text.includes(directive) ? directivesIn(code(), directive) : []),
    ...(word === 'dump' ? dumpTags(text, code) : [])
  ]
  return { ...all, find }
}

/** `@dd($x)` opens a hole, whose first token it is. */
function directivesIn(code: Code, directive: string): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; code.kind(at) !== null; at += 1) {
    if (code.kind(at) !== 'enter' || code.textOf(at).replace(/\s*\($/, '') !== directive) continue
    const close = code.partner(at)
    found.push({ start: code.start(at), end: code.end(close < 0 ? at : close) })
  }
  return found
}

const dump: Rule = {
  id: 'php/dump',
  group: 'debug-print',
  severity: 'error',
  message: 'dump left in code',
  help: 'Remove it, or write through the logger.',
  ...callsAndDirectives('dump')
}

/** Of the functions only this one is also Twig's. */
export const twigRules: readonly Rule[] = [dump]

export const rules: readonly Rule[] = [
  {
    id: 'php/var-dump',
    group: 'debug-print',
    severity: 'error',
    message: 'var_dump left in code',
    help: 'Remove it, or write through the logger.',
    ...calls('var_dump')
  },
  {
    id: 'php/dd',
    group: 'debugger',
    severity: 'error',
    message: 'dd prints and ends the program',
    help: 'Remove it.',
    ...callsAndDirectives('dd')
  },
  dump,
  {
    id: 'php/print-r',
    group: 'debug-print',
    severity: 'error',
    message: 'print_r left in code',
    help: 'Remove it, or write through the logger.',
    ...calls('print_r', prints)
  },
  {
    id: 'php/error-log',
    group: 'stdout',
    severity: 'warning',
    message: "error_log writes to the server's log",
    help: 'Write through the logger of the project.',
    ...calls('error_log')
  }
]

/** `print_r($x, true)` returns what it would print. */
function prints(code: Code, open: number): boolean {
  const all = argumentsOf(code, open)
  const given = namedArgument(code, all, 'return') ?? positional(code, all[1])
  return !given || /^(?:false|0|null)$/i.test(code.textOf(given.from))
}

function positional(code: Code, second: Range | undefined): Range | null {
  return second && !code.is(second.from + 1, ':') ? second : null
}
